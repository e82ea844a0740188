import { expect, test } from 'vitest';
import type { BodyNode } from '../body/body';
import { compareParts } from './compare';
import type { Content } from './content';

const block = (type: string, ...content: BodyNode[]): BodyNode => ({ type, content });
const paragraph = (text: string) => block('paragraph', { type: 'text', text });
const heading = (text: string) => block('heading', { type: 'text', text });
const row = (...cells: string[]) => block('tableRow', ...cells.map((text) => block('tableCell', paragraph(text))));
const content = (...body: (string | BodyNode)[]): Content => ({
  slug: '',
  headline: 'Same',
  standfirst: '',
  dateline: '',
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
  body: block('doc', ...body.map((part) => (typeof part === 'string' ? paragraph(part) : part))),
});
/** The parts as one reads them: `-gone-`, `+new+`. */
const told = (before: Content, after: Content, locale = 'en') => {
  const signs = { same: '', added: '+', removed: '-' };
  return compareParts(before, after, locale)?.map(
    ({ kind, pieces }) => `${kind}: ${pieces.map((piece) => signs[piece.kind] + piece.text + signs[piece.kind]).join('')}`,
  );
};

test('tells the word that changed, in its part', () =>
  expect(told(content('The rail line opens in May.'), content('The rail line opens in June.'))).toEqual([
    'headline: Same',
    'text: The rail line opens in -May-+June+.',
  ]));

test('knows Chinese words', () => expect(told(content('峰会在塔什干举行。'), content('峰会在北京举行。'), 'zh')?.[1]).toBe('text: 峰会在-塔什干-+北京+举行。'));

test('a row of a table is one part, and a heading is no paragraph', () =>
  expect(
    told(
      content(heading('When'), block('table', row('Omsk', '14:00'), row('Chita', '18:00'))),
      content(heading('When'), block('table', row('Omsk', '15:00'), row('Chita', '18:00'))),
    ),
  ).toEqual(['headline: Same', 'heading: When', 'row: Omsk | -14-+15+:00', 'row: Chita | 18:00']));

test('what was put in or taken out stands whole where it stands', () =>
  expect(told(content('One.', 'Two.', 'Three.'), content('One.', heading('New'), 'Three.', 'Four.'))).toEqual([
    'headline: Same',
    'text: One.',
    'heading: +New+',
    'text: -Two.-',
    'text: Three.',
    'text: +Four.+',
  ]));

test('a field that was empty is new, and one that is emptied is gone', () =>
  expect(told({ ...content('a'), standfirst: 'Old' }, { ...content('a'), pictureCredit: 'New' })).toEqual([
    'headline: Same',
    'standfirst: -Old-',
    'text: a',
    'pictureCredit: +New+',
  ]));

test('footnotes, the words of pictures and what is shown from elsewhere are words too', () => {
  const shown = (note: string, caption: string, url: string) =>
    content(
      block('paragraph', { type: 'text', text: 'Said' }, { type: 'footnote', attrs: { note } }),
      { type: 'figure', attrs: { mediaId: 1, alt: 'A gate', caption, credit: '' } },
      { type: 'embed', attrs: { url, title: 'Talk' } },
    );
  expect(told(shown('p. 1', 'May', 'https://video.example/1'), shown('p. 2', 'June', 'https://video.example/2'))).toEqual([
    'headline: Same',
    'text: Said',
    'footnote: p. -1-+2+',
    'pictureAlt: A gate',
    'pictureCaption: -May-+June+',
    'text: Talk\nhttps://video.example/-1-+2+',
  ]);
});

test('is null without a difference', () => expect(compareParts(content('a'), content('a'), 'en')).toBeNull());
