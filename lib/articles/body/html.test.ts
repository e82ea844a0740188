import { expect, test } from 'vitest';
import type { BodyNode } from './body';
import { bodyToHtml, escapeHtml } from './html';

const options = {
  base: 'https://news.example',
  picture: (id: number) => (id === 1 ? { src: 'https://news.example/media/a.jpg', width: 1200, height: 800 } : null),
};
const doc = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });
const text = (value: string, ...marks: NonNullable<BodyNode['marks']>): BodyNode => ({ type: 'text', text: value, marks });
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', attrs: { id: 'p' }, content });

test('escapes everything that was written', () => {
  const html = bodyToHtml(doc(paragraph(text('<script>alert("1")</script> & \'x\''))), options);
  expect(html).toBe('<p>&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;x&#39;</p>');
  expect(escapeHtml('a<b')).toBe('a&#60;b');
});

test('marks, links made absolute, dangerous links dropped', () => {
  const link = (href: string) => ({ type: 'link', attrs: { href } });
  expect(bodyToHtml(doc(paragraph(text('a', { type: 'bold' }, link('/en/news/x')), text('b', link('javascript:alert(1)')))), options)).toBe(
    '<p><a href="https://news.example/en/news/x"><strong>a</strong></a>b</p>',
  );
});

test('lists, tables, quotes, breaks and notes', () => {
  const cell = (type: string, value: string, attrs = {}): BodyNode => ({ type, attrs: { id: 'c', ...attrs }, content: [paragraph(text(value))] });
  const body = doc(
    { type: 'heading', attrs: { id: 'h', level: 3 }, content: [text('Head')] },
    {
      type: 'orderedList',
      attrs: { id: 'o', start: 3 },
      content: [{ type: 'listItem', attrs: { id: 'l' }, content: [paragraph(text('one'), { type: 'hardBreak' }, text('more'))] }],
    },
    {
      type: 'table',
      attrs: { id: 't' },
      content: [{ type: 'tableRow', attrs: { id: 'r' }, content: [cell('tableHeader', 'H', { colspan: 2 }), cell('tableCell', 'C')] }],
    },
    { type: 'pullQuote', attrs: { id: 'q' }, content: [paragraph(text('said'), { type: 'footnote', attrs: { note: 'a <note>' } })] },
    { type: 'horizontalRule', attrs: { id: 'x' } },
  );
  expect(bodyToHtml(body, options)).toBe(
    '<h3>Head</h3><ol start="3"><li><p>one<br>more</p></li></ol><table><tbody><tr><th colspan="2"><p>H</p></th><td><p>C</p></td></tr></tbody></table><blockquote><p>said<sup>1</sup></p></blockquote><hr><ol><li>a &#60;note&#62;</li></ol>',
  );
});

test('pictures that are there; unknown nodes, dead pictures and embeds without an address are left out', () => {
  const figure = (mediaId: number): BodyNode => ({ type: 'figure', attrs: { id: 'f', mediaId, alt: 'A "map"', caption: 'Cap', credit: 'Cred' } });
  expect(bodyToHtml(doc(figure(1), figure(2), { type: 'script', text: 'x' }, { type: 'embed', attrs: { id: 'e', url: 'data:x', title: '' } }), options)).toBe(
    '<figure><img src="https://news.example/media/a.jpg" width="1200" height="800" alt="A &#34;map&#34;"><figcaption>Cap Cred</figcaption></figure>',
  );
});

test('a body nested without end ends', () => {
  let node: BodyNode = paragraph(text('deep'));
  for (let at = 0; at < 5000; at += 1) node = { type: 'blockquote', attrs: { id: 'b' }, content: [node] };
  expect(bodyToHtml(doc(node), options).length).toBeLessThan(3000);
});
