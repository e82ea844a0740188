import { expect, test } from 'vitest';
import type { BodyNode } from '@/db/schema';
import { findAnchor } from './anchor';
import { applyFix } from './apply-fix';
import { asideOf, type DocumentWords, idOnPage, listReportable } from './blocks';
import { offerPlace } from './offer';
import { selectorAt } from './selector';

const note = (words: string, links?: object[]): BodyNode => ({ type: 'footnote', attrs: { note: words, ...(links ? { links } : {}) } });
const paragraph = (id: string, ...content: BodyNode[]): BodyNode => ({ type: 'paragraph', attrs: { id }, content });
const text = (words: string): BodyNode => ({ type: 'text', text: words });
const figure: BodyNode = { type: 'figure', attrs: { id: 'f', mediaId: 1, alt: 'A trian', caption: 'A tarin', credit: 'Poto: S. Ray' } };
const table: BodyNode = {
  type: 'table',
  attrs: { id: 't' },
  content: [
    { type: 'tableRow', attrs: { id: 'r' }, content: [{ type: 'tableCell', attrs: { id: 'c' }, content: [paragraph('p', text('tottal'), note('sumed'))] }] },
  ],
};
const words = (...content: BodyNode[]): DocumentWords => ({
  headline: 'H',
  standfirst: '',
  pictureCaption: 'Caption',
  pictureCredit: 'Poto: O. Sky',
  pictureAlt: '',
  body: { type: 'doc', content },
});
const whole = words(paragraph('a', text('One'), note('First'), text(' two'), note('Secnd')), figure, table);

test('what stands beside a block is named after it, and stands behind all that is read in order', () => {
  expect(listReportable(whole).map((block) => `${block.id}: ${block.text}`)).toEqual([
    'headline: H',
    'standfirst: ',
    'caption: Caption',
    'a: One two',
    'f: A tarin',
    'p: tottal',
    'caption.credit: Poto: O. Sky',
    'a.n1: First',
    'a.n2: Secnd',
    'f.credit: Poto: S. Ray',
    'f.alt: A trian',
    'p.n1: sumed',
  ]);
});

test('footnotes are counted over the whole article on its page', () => {
  const blocks = listReportable(whole);
  expect(['n1', 'n2', 'n3', 'n4', 'a', 'n0', 'n99999'].map((name) => idOnPage(blocks, name))).toEqual(['a.n1', 'a.n2', 'p.n1', 'n4', 'a', 'n0', 'n99999']);
  expect(idOnPage(listReportable(words(paragraph('n1', text('Mine'), note('x')))), 'n1')).toBe('n1');
  expect(asideOf('a.n12')).toEqual({ owner: 'a', kind: 'note', number: 12 });
  expect(asideOf('a')).toBeNull();
});

test.each([
  ['caption.credit', 'Poto', 'Photo'],
  ['a.n2', 'Secnd', 'Second'],
  ['f', 'tarin', 'train'],
  ['f.credit', 'Poto', 'Photo'],
  ['f.alt', 'trian', 'train'],
  ['p', 'tottal', 'total'],
  ['p.n1', 'sumed', 'summed'],
])('a mistake in %s is put right there and nowhere else', (block, exact, fix) => {
  const before = listReportable(whole);
  const start = before.find((candidate) => candidate.id === block)?.text.indexOf(exact) ?? -1;
  const selector = selectorAt(before, block, start, start + exact.length, 1);
  if (!selector) throw new Error('no place');
  const found = findAnchor(before, selector, 'same');
  if (!found.found) throw new Error('not found');
  const after = listReportable(applyFix(whole, found, fix) ?? whole);
  expect(after.map((changed, at) => (changed.text === before[at]?.text ? '' : changed.text)).filter(Boolean)).toEqual([
    before.find((candidate) => candidate.id === block)?.text.replace(exact, fix),
  ]);
});

test('the links of a footnote stay on their words', () => {
  const given = words(paragraph('a', note('See the raport of 2025.', [{ from: 8, to: 14, href: 'https://example.org/' }])));
  const fixed = applyFix(given, { block: 'a.n1', start: 9, end: 10 }, 'e');
  expect(fixed?.body.content?.[0]?.content?.[0]?.attrs).toEqual({
    note: 'See the report of 2025.',
    links: [{ from: 8, to: 14, href: 'https://example.org/' }],
  });
});

test('a footnote before which another was put is offered, never taken for certain', () => {
  const seen = listReportable(words(paragraph('a', text('One'), note('A footnote with a mistaek in it.'))));
  const now = listReportable(words(paragraph('a', text('One'), note('Something else.'), note('A footnote with a mistaek in it.'))));
  const selector = selectorAt(seen, 'a.n1', 18, 25, 1);
  if (!selector) throw new Error('no place');
  expect(findAnchor(now, selector, seen).found).toBe(false);
  expect(offerPlace(now, selector, seen)).toMatchObject({ block: 'a.n2', start: 18, end: 25 });
});

test('a picture that is gone is not looked for in the paragraph before it', () => {
  const credit: BodyNode = { type: 'figure', attrs: { id: 'g', mediaId: 2, alt: '', caption: '', credit: 'The council recieved it' } };
  const seen = listReportable(words(paragraph('z', text('The council recieved it')), credit));
  const selector = selectorAt(seen, 'g.credit', 12, 20, 1);
  if (!selector) throw new Error('no place');
  expect(findAnchor(listReportable(words(paragraph('z', text('The council recieved it')))), selector, seen).found).toBe(false);
});
