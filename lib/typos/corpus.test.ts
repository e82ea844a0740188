import { expect, test } from 'vitest';
import { bodyOf } from '@/db/factories';
import { findAnchor } from './anchor';
import { applyFix } from './apply-fix';
import { listReportable } from './blocks';
import { runCase } from './corpus';
import { selectorAt } from './selector';

const seed = 20_260_517;

test('600 generated cases: no wrong place, at least 95% found of those that still exist', () => {
  const outcomes = Array.from({ length: 600 }, (_, at) => ({ at, ...runCase(seed + at) }));
  const existing = outcomes.filter((outcome) => outcome.exists);
  expect(outcomes.filter((outcome) => outcome.wrong !== null)).toEqual([]);
  expect(existing.length).toBeGreaterThan(400);
  expect(existing.filter((outcome) => outcome.found).length / existing.length).toBeGreaterThanOrEqual(0.95);
}, 60_000);

test('600 cases with a rarer edit: nothing sure is wrong, at least 95% of what exists is found or rightly offered', () => {
  const outcomes = Array.from({ length: 600 }, (_, at) => ({ at, ...runCase(seed + at, true) }));
  const existing = outcomes.filter((outcome) => outcome.exists);
  expect(outcomes.filter((outcome) => outcome.wrong !== null && outcome.isSure)).toEqual([]);
  expect(existing.filter((outcome) => outcome.found || outcome.offered === 'right').length / existing.length).toBeGreaterThanOrEqual(0.95);
}, 60_000);

test.each([881_114, 881_542, 882_529, 882_589, 882_667, 882_762, 771_006_500, 771_007_197, 771_011_978, 771_027_759, 771_037_455, 771_044_375])(
  'case %i: the quote typed once more beside itself, then the first one damaged',
  (seed) => {
    const { wrong, isSure } = runCase(seed, true);
    expect(wrong !== null && isSure).toBe(false);
  },
);

test.each([4_000_207, 4_003_491, 4_004_882, 4_005_746, 4_007_217, 5_006_467, 6_005_105, 6_007_327, 7_008_531])(
  'case %i, which a weaker rule gets wrong',
  (seed) => expect(runCase(seed).wrong).toBeNull(),
);

const words = (...paragraphs: string[]) => ({ headline: 'H', standfirst: 'S', pictureCaption: '', body: bodyOf(...paragraphs) });
const report = (before: string[], block: string, start: number, end: number, after: string[]) => {
  const seen = listReportable(words(...before));
  const selector = selectorAt(seen, block, start, end, 1);
  if (!selector) throw new Error('no selector');
  return findAnchor(listReportable(words(...after)), selector, seen);
};

test('the third of five identical words, after text was put before it', () => {
  const after = words('Oh, very very very very very');
  const found = report(['very very very very very'], 'b1', 10, 14, ['Oh, very very very very very']);
  expect(found).toEqual({ found: true, block: 'b1', start: 14, end: 18, sure: true });
  if (found.found) expect(listReportable(applyFix(after, found, 'VERY') ?? after)[3]?.text).toBe('Oh, very very VERY very very');
});

test('one of two identical words was removed: nobody can know which', () => {
  expect(report(['It is very very cold.'], 'b1', 6, 10, ['It is very cold.'])).toEqual({ found: false, refused: 'ambiguous' });
});

test.each(['a.b', '(c', 'd*', 'e+f', '[g', 'h\\i', '$&'])('a quote with %s', (quote) => {
  const before = `Some words ahead of ${quote} and some words behind.`;
  const start = before.indexOf(quote);
  expect(report([before], 'b1', start, start + quote.length, [`Now ${before}`])).toMatchObject({ found: true, start: start + 4, sure: true });
});

test.each([
  [
    'a copy of the block was joined to what is left of it',
    ['The council met in Tashkent on Monday to sign.'],
    16,
    24,
    ['The council met on.The council met in Tashkent on Monday to sign.'],
  ],
  [
    'one of two words that stutter was taken out',
    ['They sailed up the river minister minister members spoke.'],
    33,
    49,
    ['They sailed up minister members spoke.'],
  ],
  ['a copy of the words was put in beside it, and the rest was cut', ['On the first day Akaev spoke to us.'], 17, 22, ['On the first day Akaev Akaev to us.']],
  ['the words are now a part of other letters', ['We sat in a small cafe today.'], 18, 22, ['We sat in a small café today.']],
] as const)('%s: it asks a person', (_name, before, start, end, after) => {
  const found = report([...before], 'b1', start, end, [...after]);
  expect(found.found && found.sure).toBe(false);
});

test('the word is there, but nothing of what stood around it: too weak', () => {
  expect(report(['They came to see the old bridge at noon.'], 'b1', 25, 31, ['Later on a new bridge was opened here.'])).toEqual({
    found: false,
    refused: 'weak',
  });
});

test('the paragraph is gone and a look-alike stays: it says so', () => {
  const twin = 'The council met in Tashkent on Monday.';
  const seen = listReportable(words(twin, 'Between.', twin));
  const selector = selectorAt(seen, 'b1', 4, 11, 1);
  if (!selector) throw new Error('no selector');
  expect(
    findAnchor(
      seen.filter((block) => block.id !== 'b1'),
      selector,
      seen,
    ),
  ).toEqual({ found: false, refused: 'gone' });
});

test('a revision that does not say what was quoted is refused', () => {
  const seen = listReportable(words('One two three.'));
  const selector = { block: 'b1', start: 0, end: 3, exact: 'two', prefix: '', suffix: '', revision: 1 };
  expect(findAnchor(seen, selector, 'same')).toEqual({ found: false, refused: 'gone' });
  expect(findAnchor(seen, selector, seen)).toEqual({ found: false, refused: 'gone' });
});
