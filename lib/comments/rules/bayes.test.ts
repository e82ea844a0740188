import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counts, leastLessons, scoreOf, withoutComment } from './bayes';
import { tokensOf } from './tokens';

const total = { approved: 100, refused: 100 };
const word = fc.string({ minLength: 1, maxLength: 8 });
const counts = fc.record({ approved: fc.integer({ min: 0, max: 100 }), refused: fc.integer({ min: 0, max: 100 }) });
const known = fc.array(fc.tuple(word, counts), { maxLength: 60 }).map((pairs) => new Map<string, Counts>(pairs));
const flipped = (map: Map<string, Counts>) => new Map([...map].map(([key, seen]) => [key, { approved: seen.refused, refused: seen.approved }]));

test('the score is a percentage, and is explained by words of the text that carry it', () =>
  fc.assert(
    fc.property(known, (map) => {
      const words = [...map.keys()];
      const score = scoreOf(words, map, total);
      if (!score) return;
      expect(score.percent).toBeGreaterThanOrEqual(0);
      expect(score.percent).toBeLessThanOrEqual(100);
      for (const word of score.words) expect(words).toContain(word.word);
      const odds = score.words.reduce((sum, word) => sum + word.weight, 0);
      expect(score.percent >= 50).toBe(Math.round(100 / (1 + Math.exp(-odds))) >= 50);
      expect(score.words.map((word) => Math.abs(word.weight))).toEqual([...score.words.map((word) => Math.abs(word.weight))].sort((a, b) => b - a));
    }),
  ));

test('what is learned the other way round is scored the other way round', () =>
  fc.assert(
    fc.property(known, (map) => {
      const words = [...map.keys()];
      const [score, other] = [scoreOf(words, map, total), scoreOf(words, flipped(map), total)];
      expect(other === null).toBe(score === null);
      if (score && other) expect(Math.abs(score.percent + other.percent - 100)).toBeLessThanOrEqual(1);
    }),
  ));

test('the order of the words is of no account', () =>
  fc.assert(
    fc.property(known, (map) => {
      const words = [...map.keys()];
      expect(scoreOf([...words].reverse(), map, total)).toEqual(scoreOf(words, map, total));
    }),
  ));

test('a further refusal of a word never makes a text with it look better', () =>
  fc.assert(
    fc.property(counts, (seen) => {
      const percent = (counts: Counts) => scoreOf(['x'], new Map([['x', counts]]), { approved: 101, refused: 102 })?.percent ?? 50;
      expect(percent({ ...seen, refused: seen.refused + 1 })).toBeGreaterThanOrEqual(
        percent({ ...seen, refused: seen.refused }) - (seen.approved + seen.refused > 1 ? 0 : 50),
      );
    }),
  ));

test('it says nothing before enough was decided, nor of words nobody knows', () => {
  const map = new Map([['x', { approved: 0, refused: 20 }]]);
  expect(scoreOf(['x'], map, { approved: leastLessons, refused: leastLessons - 1 })).toBeNull();
  expect(scoreOf(['x'], map, { approved: leastLessons - 1, refused: leastLessons })).toBeNull();
  expect(scoreOf(['y'], map, total)).toBeNull();
});

test('learning and unlearning a comment leaves nothing', () =>
  fc.assert(
    fc.property(counts, fc.constantFrom('approved' as const, 'refused' as const), (seen, outcome) => {
      expect(withoutComment({ ...seen, [outcome]: seen[outcome] + 1 }, outcome)).toEqual(seen);
    }),
  ));

test('any text becomes at most 300 different well-formed words', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), fc.constantFrom('en', 'ru', 'zh'), (text, language) => {
      const words = tokensOf(text, language);
      expect(words.length).toBeLessThanOrEqual(300);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word.length).toBeGreaterThan(0);
    }),
  ));

test('words are found in each language, and links by their host', () => {
  expect(tokensOf('See https://www.Win.example/a?b and 5,000 CASINOS', 'en')).toEqual(['://win.example', 'see', 'and', '0', 'casinos']);
  expect(tokensOf('上合组织很好', 'zh')).toContain('组织');
  expect(tokensOf('Дешёвые кредиты', 'ru')).toEqual(['дешёвые', 'кредиты']);
});
