import { expect, test } from 'vitest';
import { firstWords } from './summary';

const paragraph = (...content: object[]) => ({ type: 'paragraph', content }) as never;
const text = (words: string, mark?: string) => ({ type: 'text', text: words, ...(mark ? { marks: [{ type: mark }] } : {}) });
const doc = (...content: never[]) => ({ type: 'doc', content });

test('the first words of the running text, without headings, notes and breaks', () => {
  const heading = { type: 'heading', content: [text('Heading')] } as never;
  expect(
    firstWords(
      doc(heading, paragraph(text('One.'), { type: 'hardBreak' }, text('Two.'), { type: 'footnote', attrs: { note: 'x' } }), paragraph(text('Three.'))),
    ),
  ).toBe('One. Two. Three.');
});
test('raised and lowered digits keep their meaning', () => {
  expect(
    firstWords(doc(paragraph(text('10'), text('6', 'superscript'), text(' t of CO'), text('2', 'subscript'), text(', 5'), text('th', 'superscript')))),
  ).toBe('10⁶ t of CO₂, 5th');
});
test('a long text is cut at a word; none is nothing', () => {
  expect(firstWords(doc(paragraph(text('word '.repeat(100)))), 22)).toBe('word word word word…');
  expect(firstWords(doc())).toBe('');
});
