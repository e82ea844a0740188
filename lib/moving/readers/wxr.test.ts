import { expect, test } from 'vitest';
import { readSource, textsOf } from '@/testing/reading';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="https://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="https://wordpress.org/export/1.2/">
<channel><title>Old</title><link>https://old.example</link><language>en</language><wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_login>Ann.R</wp:author_login><wp:author_display_name>Ann Reporter</wp:author_display_name></wp:author>
<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>trade</wp:category_nicename><wp:cat_name>Trade</wp:cat_name></wp:category>
<wp:category><wp:term_id>8</wp:term_id><wp:category_nicename>rail</wp:category_nicename><wp:cat_name>Rail</wp:cat_name></wp:category>`;
const item = (id: number, type: string, text: string, more = '') =>
  `<item><title>Text ${id}</title><link>https://old.example/${id}/</link><dc:creator>Ann.R</dc:creator><wp:post_id>${id}</wp:post_id><wp:post_type>${type}</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>2015-01-27 14:56:00</wp:post_date_gmt><content:encoded><![CDATA[${text}]]></content:encoded>${more}</item>`;
const meta = (key: string, value: string) => `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
const read = (...items: string[]) => readSource({ 'old.xml': `${head}${items.join('\n')}</channel></rss>` });

test('a pattern stands in every text that names it; words of blocks that have no markup are told', async () => {
  const blocks = `<!-- wp:paragraph --><p>Own words</p><!-- /wp:paragraph --><!-- wp:block {"ref":20} /-->
<!-- wp:navigation-link {"label":"Onward","url":"https://old.example/on/"} /--><!-- wp:search {"label":"Search","buttonText":"Find","className":"not said"} /-->
<!-- wp:acme/quote {"data":{"text":"Said by a plugin","_text":"field_12 x","colour":"dark blue"},"align":"wide"} /--><!-- wp:acme/broken {oops} /-->`;
  const { documents, prepared, left, unexplained } = await read(
    item(1, 'post', blocks),
    item(20, 'wp_block', '<!-- wp:paragraph --><p>Of the pattern</p><!-- /wp:paragraph --><!-- wp:block {"ref":20} /-->'),
  );
  expect(unexplained).toEqual([]);
  expect(documents).toHaveLength(1);
  expect(new Set(textsOf(prepared[0]))).toEqual(new Set(['Own words', 'Of the pattern', 'Onward']));
  expect(left.map(({ what, why, text }) => [what, why, text])).toEqual([
    ['block search', 'markup', 'Search\nFind'],
    ['block acme/quote', 'markup', 'Said by a plugin\ndark blue'],
    ['wp_block', 'not-public-kind', expect.stringContaining('Of the pattern')],
  ]);
});

test('several signers, taxonomies of a theme and the main category are kept', async () => {
  const filed = `<category domain="category" nicename="trade">Trade</category><category domain="category" nicename="rail">Rail</category>
<category domain="region" nicename="osh"><![CDATA[Osh]]></category><category domain="post_format" nicename="post-format-aside">Aside</category>
<category domain="author" nicename="cap-ann-r">Ann Reporter</category><category domain="author" nicename="cap-bo">Bo Guest</category>${meta('_yoast_wpseo_primary_category', '8')}`;
  const { documents } = await read(item(1, 'post', '<p>Words</p>', filed), item(2, 'guest-author', ''), item(3, 'feedback', 'Private words'));
  expect(documents).toMatchObject([{ authors: ['Ann.R', 'cap-bo'], sections: ['rail', 'trade'], tags: ['region:osh'] }]);
});

test('letters to the paper are no drafts, and no part of a receipt', async () => {
  const { documents, left } = await read(item(3, 'feedback', 'Private words'));
  expect(documents).toEqual([]);
  expect(left).toMatchObject([{ what: 'feedback', text: '' }]);
});

test('a file and a text that an attachment has are told', async () => {
  const url = (address: string) => `<wp:attachment_url>${address}</wp:attachment_url><wp:post_parent>0</wp:post_parent>`;
  const { left } = await read(
    item(5, 'attachment', '', url('https://old.example/a.mp3')),
    item(6, 'attachment', '<p>About the hall</p>', url('https://old.example/a.jpg')),
  );
  expect(left.map(({ why, text }) => [why, text])).toEqual([
    ['file', 'Text 5\nhttps://old.example/a.mp3'],
    ['no-document', 'About the hall'],
  ]);
});

test.each([
  ['<a>&LT; & &nbsp;</a>', 'utf-8', 'utf-8'],
  ['Слова и буквы', 'windows-1251', 'utf-8'],
])('what a file declares is not believed against its bytes: %s', async (words, declared) => {
  const text = `${head.replace('UTF-8', declared)}${item(1, 'post', `<p>${words}</p>`)}</channel></rss>`;
  const { prepared, unexplained } = await readSource({ 'old.xml': text });
  expect(unexplained).toEqual([]);
  expect(textsOf(prepared[0]).join()).toContain(
    words
      .replace(/<\/?a>|&nbsp;/g, '')
      .replace('&LT;', '<')
      .trim(),
  );
});

test('letters that come after years of plain English are read as what they are', async () => {
  const english = item(1, 'post', `<p>${'plain words '.repeat(40_000)}</p>`);
  const bytes = Buffer.concat([
    Buffer.from(head + english),
    Buffer.from(item(2, 'post', '<p>xxx</p>').replace('xxx', '\u00ff'), 'latin1'),
    Buffer.from('</channel></rss>'),
  ]);
  const at = bytes.indexOf(0xff);
  // "Слова" in windows-1251.
  const cyrillic = Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from('d1ebeee2e020efeee5e7e4eee220e820e4eef0eee32c20eaeef2eef0fbe520e2e5e4f3f220ede020e2eef1f2eeea', 'hex'),
    bytes.subarray(at + 1),
  ]);
  const { prepared, problems } = await readSource({ 'old.xml': Buffer.from(cyrillic.toString('latin1').replace(' encoding="UTF-8"', ''), 'latin1') });
  expect(problems).toMatchObject([{ what: 'encoding', detail: 'windows-1251' }]);
  expect(textsOf(prepared[1])).toEqual(['Слова поездов и дорог, которые ведут на восток']);
});

test('of a text that is longer than any, what is behind the cut is told word by word', async () => {
  const { prepared, unexplained } = await read(item(1, 'post', '<p>words &amp; more of them</p>\n'.repeat(150_000)), item(2, 'post', '<p>After it</p>'));
  expect(unexplained).toEqual([]);
  expect(prepared[0]?.losses.map((loss) => loss.why)).toEqual(['too-long', 'too-long']);
  expect(textsOf(prepared[1])).toEqual(['After it']);
});

test('what is public on a day to come waits for it and is told; a day before 1970 is a day', async () => {
  const on = (id: number, day: string) => item(id, 'post', '<p>Words</p>').replace('2015-01-27', day);
  const { documents, problems } = await read(on(1, '2999-05-05'), on(2, '1931-05-05'));
  expect(documents.map(({ state, publishedAt }) => [state, publishedAt?.getUTCFullYear()])).toEqual([
    ['scheduled', 2999],
    ['published', 1931],
  ]);
  expect(problems).toMatchObject([{ what: 'bad-date', detail: '2999-05-05T14:56:00.000Z' }]);
});
