import { expect, test } from 'vitest';
import { readSource } from '@/testing/reading';

const item = (id: number, type: string, text: string, more = '') =>
  `<item><title>Item ${id}</title><link>https://old.example/${id}/</link><wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2015-01-27 14:56:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>${type}</wp:post_type><content:encoded><![CDATA[${text}]]></content:encoded>${more}</item>`;
const meta = (key: string, value: string) => `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
const table = (post: number, ids: string, rows: unknown, options: object, visibility?: object) =>
  item(
    post,
    'tablepress_table',
    JSON.stringify(rows),
    meta('_tablepress_export_table_id', ids) +
      meta('_tablepress_table_options', JSON.stringify(options)) +
      (visibility ? meta('_tablepress_table_visibility', JSON.stringify(visibility)) : ''),
  );
const wxr = (items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title><wp:base_blog_url>https://old.example</wp:base_blog_url>${items}</channel></rss>`;

const rows = [
  ['Year', 'Freight', 'Secret'],
  ['2014', '<strong>12</strong>', 'x'],
  ['2015', '#rowspan#', 'y'],
  ['Total', '#colspan#', 'z'],
  ['hidden', 'line', 'h'],
];

test('tables of TablePress stand where a text names them, by shortcode or block, with what is joined and without what is hidden', async () => {
  const { documents, prepared, left, problems, unexplained } = await readSource({
    'old.xml': wxr(
      item(1, 'post', '<p>Before</p>\n[table id=7 /]\n<p>After</p>\n[table id=99 /]') +
        item(2, 'post', '<!-- wp:paragraph --><p>In blocks</p><!-- /wp:paragraph --><!-- wp:tablepress/table {"id":"7"} /-->') +
        table(10, '7', rows, { table_head: true, table_foot: false }, { rows: [1, 1, 1, 1, 0], columns: [1, 1, 0] }) +
        table(11, '8', [['Nobody', 'shows']], { table_head: 0 }) +
        table(12, '9', 'none', {}),
    ),
  });
  expect(unexplained).toEqual([]);
  expect(documents.map((found) => found.key)).toEqual(['1', '2']);
  for (const text of prepared) {
    const found = text.body.content?.find((block) => block.type === 'table');
    expect(found?.content?.map((row) => row.content?.map((cell) => [cell.type, cell.attrs?.colspan ?? 1, cell.attrs?.rowspan ?? 1]))).toEqual([
      [
        ['tableHeader', 1, 1],
        ['tableHeader', 1, 1],
      ],
      [
        ['tableCell', 1, 1],
        ['tableCell', 1, 2],
      ],
      [['tableCell', 1, 1]],
      [['tableCell', 2, 1]],
    ]);
    expect(JSON.stringify(text.body)).not.toContain('Secret');
  }
  expect(prepared[0]?.body.content?.map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph']);
  expect(problems).toMatchObject([{ what: 'unknown-markup', detail: '[table] × 1' }]);
  expect(left).toMatchObject([
    { what: 'table', text: expect.stringContaining('Nobody') },
    { what: 'table', text: 'Item 12' },
  ]);
});
