import { describe, expect, test } from 'vitest';
import { readSource } from '@/testing/reading';

/** The bytes of each letter of an encoding, by what they are read as. */
function bytesOf(encoding: string): Map<string, Buffer> {
  const decoder = new TextDecoder(encoding);
  const found = new Map<string, Buffer>();
  const add = (bytes: Buffer) => {
    const letter = decoder.decode(bytes);
    if ([...letter].length === 1 && letter !== '\uFFFD' && !found.has(letter)) found.set(letter, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) if (encoding !== 'gb18030' || byte < 128) add(Buffer.from([byte]));
  if (encoding === 'gb18030') for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add(Buffer.from([lead, trail]));
  return found;
}

const tables = new Map(['windows-1251', 'gb18030'].map((name) => [name, bytesOf(name)]));

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  const table = tables.get(encoding);
  return Buffer.concat([...text].map((letter) => table?.get(letter) ?? Buffer.from('?')));
}

const words = {
  ru: {
    title: 'Поезд прибыл на станцию',
    text: 'Сегодня утром первый грузовой поезд прибыл на станцию Хоргос, сообщает железная дорога. Вагоны перегрузили за два часа, и состав пошёл дальше на запад.',
  },
  zh: { title: '列车到达车站', text: '今天上午，第一列货运列车抵达霍尔果斯站。铁路部门表示，车厢在两小时内完成换装，列车继续向西行驶。' },
};
type Words = (typeof words)['ru'];

const item = ({ title, text }: Words) =>
  `<item><title>${title}</title><link>https://old.example/1/</link><guid>https://old.example/1/</guid><pubDate>Mon, 02 Jan 2012 03:04:05 +0000</pubDate>`.concat(
    `<description>&lt;p&gt;${text}&lt;/p&gt;</description></item>`,
  );

/** Each format as a file that says nothing of its encoding, and as what its own programs write. */
const formats: Record<string, (given: Words, declared: string) => Record<string, string>> = {
  wordpress: ({ title, text }, declared) => ({
    'old.xml': `${declared}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>${title}</title><wp:base_blog_url>https://old.example</wp:base_blog_url><item><title>${title}</title><wp:post_id>1</wp:post_id><wp:post_date_gmt>2012-01-02 03:04:05</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item></channel></rss>`,
  }),
  feed: (given, declared) => ({ 'feed.xml': `${declared}<rss version="2.0"><channel><title>${given.title}</title>${item(given)}</channel></rss>` }),
  nitf: ({ title, text }, declared) => ({
    'n.xml': `${declared}<nitf><head><docdata><doc-id id-string="n1"/></docdata></head><body><body.head><hedline><hl1>${title}</hl1></hedline></body.head><body.content><p>${text}</p></body.content></body></nitf>`,
  }),
  newsml: ({ title, text }, declared) => ({
    'g2.xml': `${declared}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>${title}</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${text}</p></body></html></inlineXML></contentSet></newsItem>`,
  }),
  ninjs: ({ title, text }) => ({ 'n.json': JSON.stringify({ uri: 'urn:1', type: 'text', headline: title, body_text: text }) }),
  ghost: ({ title, text }) => ({
    'ghost.json': JSON.stringify({
      db: [{ meta: { version: '6.0.0' }, data: { posts: [{ id: '1', title, slug: 'a', html: `<p>${text}</p>`, status: 'published', type: 'post' }] } }],
    }),
  }),
  markdown: ({ title, text }) => ({ 'posts/a.md': `---\ntitle: ${title}\ndate: 2012-01-02\n---\n${text}\n`, 'posts/b.md': `---\ntitle: B\n---\n${text}\n` }),
};

const given: [string, Words][] = [
  ['windows-1251', words.ru],
  ['gb18030', words.zh],
  ['utf-16le', words.ru],
  ['utf-16be', words.zh],
];

describe.each(given)('in %s', (encoding, text) => {
  test.each(Object.keys(formats))('%s: every word is read as what it is', async (format) => {
    for (const declared of ['', `<?xml version="1.0" encoding="${encoding}"?>\n`, '<?xml version="1.0" encoding="UTF-8"?>\n']) {
      const files = formats[format]?.(text, declared) ?? {};
      const { documents, prepared, unexplained } = await readSource(
        Object.fromEntries(Object.entries(files).map(([name, value]) => [name, encoded(value, encoding)])),
      );
      expect(unexplained).toEqual([]);
      expect(documents[0]?.title).toBe(text.title);
      expect(JSON.stringify(prepared[0]?.body)).toContain(text.text);
    }
  });

  test('comments of other programs too', async () => {
    const disqus = `<?xml version="1.0" encoding="${encoding}"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><thread dsq:id="1"><link>https://old.example/1/</link></thread><post dsq:id="2"><message><![CDATA[<p>${text.text}</p>]]></message><createdAt>2012-01-02T03:04:05Z</createdAt><author><name>${text.title}</name></author><thread dsq:id="1"/></post></disqus>`;
    const isso = JSON.stringify([{ id: '/1/', title: text.title, comments: [{ id: 1, author: text.title, created: 1_400_000_000, text: text.text }] }]);
    for (const [name, value] of [
      ['d.xml', disqus],
      ['i.json', isso],
    ] as const) {
      const { discussions } = await readSource({ [name]: encoded(value, encoding) });
      expect(discussions[0]?.comments[0]).toMatchObject({ name: text.title, text: expect.stringContaining(text.text) });
    }
  });
});
