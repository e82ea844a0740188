import { describe, expect, test } from 'vitest';
import type { BodyNode } from '@/db/schema';
import { bodyToHtml } from '../../articles/body/html';
import { bodyToMarkdown } from '../../articles/body/markdown';
import { prepare } from '../prepare';
import type { SourceDocument } from '../source/record';

const options = {
  base: 'https://paper.example',
  picture: () => ({ src: 'https://paper.example/media/hall.jpg', width: 1200, height: 800 }),
  isArchive: true,
};
const text = (value: string, ...marks: string[]): BodyNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const block = (type: string, content?: BodyNode[], attrs: object = {}): BodyNode => ({ type, attrs: { id: 'x', ...attrs }, ...(content ? { content } : {}) });
const paragraph = (...content: BodyNode[]) => block('paragraph', content);
const note = (words: string, links?: object[]): BodyNode => ({ type: 'footnote', attrs: { note: words, ...(links ? { links } : {}) } });
const cell = (type: string, value: string, attrs = {}) => block(type, [paragraph(text(value))], attrs);
const row = (...cells: BodyNode[]) => block('tableRow', cells);

function comeBack(body: string, format: 'html' | 'markdown') {
  const given = {
    kind: 'document',
    key: 'k',
    type: 'story',
    group: 'g',
    language: 'en',
    title: 'T',
    slug: 's',
    standfirst: '',
    body,
    format,
    state: 'published',
  };
  const source = { ...given, publishedAt: null, authors: [], sections: [], tags: [], comments: [], fields: {}, place: { file: 'f' } } as SourceDocument;
  return prepare(source, 'en');
}
/** Every import numbers the blocks anew. */
const unnumbered = (node: BodyNode): BodyNode => {
  const { id: _, ...attrs } = node.attrs ?? {};
  const { attrs: _attrs, content, ...rest } = node;
  return { ...rest, ...(Object.keys(attrs).length > 0 ? { attrs } : {}), ...(content ? { content: content.map(unnumbered) } : {}) };
};

const linked = note('See here', [{ from: 4, to: 8, href: 'https://a.example/' }]);
const both: [string, BodyNode][] = [
  ['a heading', block('heading', [text('Head')], { level: 3 })],
  [
    'marks',
    paragraph(
      text('a'),
      text('b', 'bold'),
      text('i', 'italic'),
      text('s', 'strike'),
      text('u', 'underline'),
      text('x', 'superscript'),
      text('y', 'subscript'),
      text('c', 'code'),
    ),
  ],
  ['a list in a list', block('bulletList', [block('listItem', [paragraph(text('one')), block('orderedList', [block('listItem', [paragraph(text('in'))])])])])],
  ['a quotation', block('blockquote', [paragraph(text('said'))])],
  ['a pull quote', block('pullQuote', [paragraph(text('said loud'))])],
  [
    'a box of key points',
    block('infoBox', [block('heading', [text('Key points')], { level: 3 }), block('bulletList', [block('listItem', [paragraph(text('first'))])])]),
  ],
  ['a table with a head', block('table', [row(cell('tableHeader', 'A'), cell('tableHeader', 'B')), row(cell('tableCell', '1'), cell('tableCell', '2'))])],
  ['footnotes', paragraph(text('One'), note('First'), text(' and two'), linked)],
  ['an embed', block('embed', undefined, { url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'The opening' })],
  ['a rule', block('horizontalRule')],
];

describe.each(both)('%s', (_name, node) => {
  const body: BodyNode = { type: 'doc', content: [paragraph(text('Before')), node, paragraph(text('After'))] };
  test.each([
    ['html', bodyToHtml(body, options)],
    ['markdown', bodyToMarkdown(body, options)],
  ] as const)('goes out as %s and comes back the same', (format, written) => {
    const back = comeBack(written, format);
    expect(unnumbered(back.body)).toEqual(unnumbered(body));
    expect(back.difference).toEqual({ missing: [], added: [] });
    expect(back.losses).toEqual([]);
  });
});

test('cells over several columns and rows come back by HTML', () => {
  const table = block('table', [
    row(cell('tableHeader', 'A', { colspan: 2 })),
    row(cell('tableCell', '1', { rowspan: 2 }), cell('tableCell', '2')),
    row(cell('tableCell', '3')),
  ]);
  expect(unnumbered(comeBack(bodyToHtml({ type: 'doc', content: [table] }, options), 'html').body).content).toEqual([unnumbered(table)]);
});

test('a picture keeps its words, its caption and its credit apart by HTML; by Markdown its words and a line under it', () => {
  const figure = block('figure', undefined, { mediaId: 1, alt: 'A hall', caption: 'In Tashkent', credit: 'Ann' });
  const body = { type: 'doc', content: [figure] };
  const picture = { url: 'https://paper.example/media/hall.jpg', alt: 'A hall' };
  expect(comeBack(bodyToHtml(body, options), 'html').pictures).toMatchObject([{ ...picture, caption: 'In Tashkent', credit: 'Ann' }]);
  const byMarkdown = comeBack(bodyToMarkdown(body, options), 'markdown');
  expect(byMarkdown.pictures).toMatchObject([picture]);
  expect(unnumbered(byMarkdown.body).content?.[1]).toEqual({ type: 'paragraph', content: [text('In Tashkent Ann', 'italic')] });
  expect(byMarkdown.difference).toEqual({ missing: [], added: [] });
});

test.each(['narrow', 'wide'] as const)('a %s picture comes back as wide as it was, and the one behind it as wide as the text', (width) => {
  const figure = block('figure', undefined, { mediaId: 1, alt: 'A hall', caption: 'In Tashkent', credit: '', width });
  const plain = block('figure', undefined, { mediaId: 1, alt: 'A gate', caption: '', credit: '', width: null });
  const body = { type: 'doc', content: [figure, plain] };
  for (const back of [comeBack(bodyToHtml(body, options), 'html'), comeBack(bodyToMarkdown(body, options), 'markdown')]) {
    expect(back.pictures.map((picture) => picture.width)).toEqual([width, undefined]);
    expect(back.difference).toEqual({ missing: [], added: [] });
  }
});

test('the width of a picture is understood as other programs mark it', () => {
  const widthOf = (html: string) => comeBack(html, 'html').pictures.map((foundPicture) => foundPicture.width ?? null);
  const picture = '<img src="https://a.example/a.jpg" alt="A">';
  expect(widthOf(`<figure class="wp-block-image size-large alignfull">${picture}</figure>`)).toEqual(['wide']);
  expect(widthOf(`<figure class="kg-card kg-image-card kg-width-wide">${picture}</figure>`)).toEqual(['wide']);
  expect(widthOf('<p><img class="size-medium alignleft" src="https://a.example/a.jpg" alt="A">Words</p>')).toEqual(['narrow']);
  expect(widthOf(`<figure class="alignwidest" style="max-width:24rem">${picture}</figure>`)).toEqual([null]);
  expect(widthOf(`<!-- wide --><p>Words</p>${picture}<!-- wide --> words ${picture}`)).toEqual([null, null]);
});

test('what only looks like a footnote stays what it is', () => {
  const body = { type: 'doc', content: [paragraph(text('An array [^1] and x[^2]')), paragraph(text('[^1]: is no note'))] };
  expect(unnumbered(comeBack(bodyToMarkdown(body, options), 'markdown').body)).toEqual(unnumbered(body));
  expect(
    comeBack('<p>A<sup class="fn"><a href="#fn-1">1</a></sup></p><ol class="wp-block-footnotes"><li id="other">Words</li></ol>', 'html').difference,
  ).toEqual({
    missing: [],
    added: [],
  });
});

test('footnotes that WordPress marks by its own signs are told apart by number', () => {
  const html = '<p>A<sup data-fn="a" class="fn"><a href="#a" id="a-link">*</a></sup></p><ol class="wp-block-footnotes"><li id="a">Words</li></ol>';
  const back = comeBack(html, 'html');
  expect(unnumbered(back.body).content).toEqual([{ type: 'paragraph', content: [text('A'), note('Words')] }]);
  expect(back.difference).toEqual({ missing: [], added: [] });
});
