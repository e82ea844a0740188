import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import type { BodyNode } from './body';
import { bodyToMarkdown, escapeMarkdown } from './markdown';

const options = {
  base: 'https://news.example',
  picture: (id: number) => (id === 1 ? { src: 'https://news.example/media/a.jpg', width: 1200, height: 800 } : null),
};
const doc = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });
const text = (value: string, ...marks: NonNullable<BodyNode['marks']>): BodyNode => ({ type: 'text', text: value, marks });
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', attrs: { id: 'p' }, content });

test('blocks as Markdown', () => {
  const cell = (type: string, value: string): BodyNode => ({ type, attrs: { id: 'c' }, content: [paragraph(text(value))] });
  const item = (value: string): BodyNode => ({ type: 'listItem', attrs: { id: 'l' }, content: [paragraph(text(value))] });
  const body = doc(
    { type: 'heading', attrs: { id: 'h', level: 2 }, content: [text('Head')] },
    paragraph(text('See '), text('this', { type: 'link', attrs: { href: '/en/about' } }), text(' '), text('now', { type: 'bold' }), {
      type: 'footnote',
      attrs: { note: 'why' },
    }),
    { type: 'bulletList', attrs: { id: 'u' }, content: [item('one'), item('two')] },
    { type: 'orderedList', attrs: { id: 'o', start: 3 }, content: [item('three')] },
    { type: 'blockquote', attrs: { id: 'q' }, content: [paragraph(text('said'))] },
    {
      type: 'table',
      attrs: { id: 't' },
      content: [
        { type: 'tableRow', attrs: { id: 'r' }, content: [cell('tableHeader', 'A'), cell('tableHeader', 'B|C')] },
        { type: 'tableRow', attrs: { id: 'r' }, content: [cell('tableCell', '1'), cell('tableCell', '2')] },
      ],
    },
    { type: 'figure', attrs: { id: 'f', mediaId: 1, alt: 'Map', caption: 'Cap', credit: 'Cred' } },
  );
  expect(bodyToMarkdown(body, options)).toBe(`## Head

See [this](<https://news.example/en/about>) **now**[^1]

- one
- two

3. three

> said

| A | B\\|C |
| --- | --- |
| 1 | 2 |

![Map](<https://news.example/media/a.jpg>)

*Cap Cred*

[^1]: why
`);
});

test('any line of text renders as itself', () => {
  const renderer = new MarkdownIt('commonmark');
  const plain = (html: string) =>
    html
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  const pieces = fc.constantFrom(
    'a',
    'слово',
    '中',
    ' ',
    '*',
    '_',
    '#',
    '>',
    '-',
    '+',
    '1.',
    '2)',
    '`',
    '[x](y)',
    '<b>',
    '&amp;',
    '\\',
    '|',
    '~',
    '![',
    '=',
    '***',
    '---',
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
      const line = parts.join('').trim();
      fc.pre(line !== '');
      const html = renderer.render(bodyToMarkdown(doc(paragraph(text(line))), options));
      expect(plain(html).trim()).toBe(line);
      expect(html.startsWith('<p>')).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(escapeMarkdown('# no heading')).toBe('\\# no heading');
});
