import { expect, test } from 'vitest';
import type { CommentRule } from './catalogue';
import { checkText } from './check';
import { compile, findBadPattern, patternLimits, patterns } from './patterns';

const rule = (words: string[], more: Partial<CommentRule> = {}): CommentRule => ({
  key: 'patterns-1',
  kind: 'patterns',
  language: null,
  title: 'Ours',
  words,
  amount: null,
  isOn: true,
  version: 1,
  ...more,
});
const marks = (text: string, ...list: string[]) => patterns(text, list).flatMap((pattern) => pattern.marks);

test('finds what is described, in any case and script, and marks it', () => {
  expect(marks('Call +7 (999) 123-45-67 now', String.raw`\+7[\s\d()-]{10,}`)).toEqual(['+7 (999) 123-45-67 ']);
  expect(marks('Быстрый КРЕДИТ и кредиты', String.raw`кредит\p{L}*`)).toEqual(['КРЕДИТ', 'кредиты']);
  expect(marks('加微信abc123领取', String.raw`加?微信\s*\w+`)).toEqual(['加微信abc123']);
  expect(marks('A quiet remark.', 'кредит')).toEqual([]);
});

test.each(['[', '(?=a)b', String.raw`(a)\1`, 'a*', '', '(x{100}){100}', '(.*){1000}'])('%s is no pattern for a list', (pattern) => {
  expect(compile(pattern)).toBeNull();
  expect(findBadPattern(['fine', pattern])).toBe(1);
});

test('a list has an end, in lines and in what they cost together', () => {
  expect(findBadPattern(['x'.repeat(patternLimits.length + 1)])).toBe(0);
  expect(findBadPattern(Array.from({ length: 30 }, (_, at) => `a{150}${at}`))).toBeGreaterThan(10);
  expect(findBadPattern(Array.from({ length: 100 }, (_, at) => `word${at}`))).toBe(-1);
});

test('what keeps other engines busy for years is answered', () => {
  expect(patterns(`${'a'.repeat(5000)}!`, ['(a+)+$', '(a|aa)+b', '(.*a){20}c'])).toEqual([]);
});

test('where the time is over the rest is not asked, and a person looks', () => {
  let now = 0;
  const clock = () => {
    now += 200;
    return now;
  };
  expect(patterns('nothing here', ['one', 'two', 'three'], clock)).toEqual([{ rule: 'patterns', marks: [] }]);
});

test('a list of one language is asked about that language, one that is off about nothing', () => {
  expect(checkText('buy now', [rule(['buy'])], 'en')).toEqual([{ rule: 'patterns', marks: ['buy'] }]);
  expect(checkText('buy now', [rule(['buy'], { language: 'ru' })], 'en')).toEqual([]);
  expect(checkText('buy now', [rule(['buy'], { isOn: false })], 'en')).toEqual([]);
});
