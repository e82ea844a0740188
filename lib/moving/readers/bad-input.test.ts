import { expect, test } from 'vitest';
import { readSource, textsOf } from '@/testing/reading';

const head =
  '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title><wp:base_blog_url>https://old.example</wp:base_blog_url>';
const end = '</channel></rss>';
const post = (id: number | string, text: string, more = '', at = '2015-01-27 14:56:00') =>
  `<item><title>Text ${id}</title><link>https://old.example/${id}/</link><wp:post_id>${id}</wp:post_id><wp:post_name>text-${id}</wp:post_name><wp:post_date_gmt>${at}</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}<content:encoded><![CDATA[${text}]]></content:encoded></item>`;
const read = (text: string) => readSource({ 'old.xml': text });

test('namespaces under other names, or the same name for another in one item, mean what they are bound to', async () => {
  const other = head.replaceAll('xmlns:wp=', 'xmlns:w=').replaceAll('wp:', 'w:') + post(1, '<p>One</p>').replaceAll('wp:', 'w:') + end;
  const { documents } = await read(other);
  expect(documents).toMatchObject([{ key: '1', state: 'published' }]);
  const redefined = head + post(1, '<p>One</p>') + post(2, '<p>Two</p>', '<wp:status xmlns:wp="urn:other">draft</wp:status>') + end;
  const found = await read(redefined);
  expect(found.documents.map(({ key, state }) => [key, state])).toEqual([
    ['1', 'published'],
    ['2', 'published'],
  ]);
});

test('CDATA in CDATA, as programs write it in two, is one text', async () => {
  const { prepared, unexplained } = await read(head + post(1, '<p>An array: a[b[0]]]]><![CDATA[> and more</p><pre><![CDATA[raw]]]]><![CDATA[></pre>') + end);
  expect(unexplained).toEqual([]);
  expect(textsOf(prepared[0]).join('\n')).toContain('a[b[0]]> and more');
});

test('days before 1970, after tomorrow, and none: kept, put off, and told', async () => {
  const { documents, problems } = await read(
    head +
      post(1, 'a', '', '1918-11-11 11:00:00') +
      post(2, 'b', '', '2090-01-01 00:00:00') +
      post(3, 'c', '', '0000-00-00 00:00:00') +
      post(4, 'd', '', '2015-02-30 10:00:00') +
      end,
  );
  expect(documents.map(({ publishedAt, state }) => [publishedAt?.toISOString() ?? null, state])).toEqual([
    ['1918-11-11T11:00:00.000Z', 'published'],
    ['2090-01-01T00:00:00.000Z', 'scheduled'],
    [null, 'published'],
    [null, 'published'],
  ]);
  expect(problems.map(({ what }) => what)).toEqual(['bad-date', 'bad-date', 'bad-date']);
});

test('hostile HTML comes as words or not at all', async () => {
  const hostile = [
    '<script>steal()</script><p onclick="steal()">A <a href="javascript:steal()">b</a> <a href=" jAvA&#x0A;script:steal()">c</a></p>',
    '<iframe srcdoc="&lt;script&gt;steal()&lt;/script&gt;"></iframe><svg onload="steal()"><text>d</text></svg><math><mtext><img src=x onerror="steal()"></mtext></math>',
    '<form action="https://evil.example"><input name="p"><button>e</button></form><style>p{background:url(//evil.example)}</style><base href="//evil.example/">',
    '<a href="data:text/html,<script>steal()</script>">f</a><img src="data:image/svg+xml,<svg onload=steal()>" alt="g"><object data="//evil.example/x.swf">h</object>',
    `${'<div>'.repeat(5000)}<p>deep</p>${'</div>'.repeat(5000)}`,
    '<p>\u202Egnp.exe</p><noscript><p title="</noscript><img src=x onerror=steal()>">i</p></noscript>',
  ].join('\n');
  const { prepared, unexplained } = await read(head + post(1, hostile) + end);
  expect(unexplained).toEqual([]);
  const written = JSON.stringify(prepared[0]?.body);
  for (const never of ['steal', 'evil.example"', 'javascript:', 'srcdoc', 'onerror', 'data:']) expect(written).not.toContain(never);
  expect(written).toContain('deep');
});

test('values that PHP would make objects of are read by nobody', async () => {
  const meta = (value: string) => `<wp:postmeta><wp:meta_key>colour</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
  const term = (value: string) =>
    `<wp:term><wp:term_taxonomy>post_translations</wp:term_taxonomy><wp:term_slug>pll_1</wp:term_slug><wp:term_description><![CDATA[${value}]]></wp:term_description></wp:term>`;
  for (const value of [
    'O:8:"Evil":1:{s:4:"file";s:9:"/etc/hosts";}',
    'a:1:{s:2:"en";O:4:"Evil":0:{}}',
    'C:3:"Foo":2:{xx}',
    `a:99999999:{${'i:0;'.repeat(50)}}`,
    `${'a:1:{i:0;'.repeat(5000)}`,
  ]) {
    const { documents } = await read(head + term(value) + post(1, '<p>One</p>', meta(value)) + end);
    expect(documents).toMatchObject([{ key: '1', group: 'post:1', language: '' }]);
  }
});

test('numbers twice, comments on nothing, comments that answer each other in a circle', async () => {
  const said = (id: number, parent: number) =>
    `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>R</wp:comment_author><wp:comment_date_gmt>2015-02-01 10:00:00</wp:comment_date_gmt><wp:comment_content>Said ${id}</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;
  const { prepared, documents } = await read(
    head + post(1, '<p>One</p>', said(1, 2) + said(2, 3) + said(3, 1) + said(4, 99) + said(4, 0)) + post(1, '<p>Another</p>') + end,
  );
  expect(documents).toHaveLength(2);
  expect(new Set(prepared[0]?.comments.map((comment) => comment.text))).toEqual(new Set(['Said 1', 'Said 2', 'Said 3', 'Said 4']));
  const parents = new Map(prepared[0]?.comments.map((comment) => [comment.key, comment.parent]));
  for (const start of parents.keys()) {
    let at: string | null | undefined = start;
    for (let step = 0; at && step < 10; step += 1) at = parents.get(at);
    expect(at ?? null).toBeNull();
  }
});

test('one text that is longer than any is cut, and the next comes across', async () => {
  const { documents, left, prepared } = await read(`${head}${post(1, '<p>word word </p>'.repeat(700_000))}${post(2, '<p>Two</p>')}${end}`);
  expect(documents.map((found) => found.key)).toEqual(['1', '2']);
  expect(textsOf(prepared[1])).toEqual(['Two']);
  expect(left.length + (prepared[0]?.losses.length ?? 0)).toBeGreaterThan(0);
});
