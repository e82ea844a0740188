import { expect, test } from 'vitest';
import { pinyinPairs, pinyinWords } from './pinyin';

test('a title is found by its words and by any two neighbouring syllables, said as they are said there', async () => {
  const words = await pinyinWords('铁路：银行在重庆');
  expect(words).toEqual(expect.arrayContaining(['tielu', 'yinhang', 'chongqing', 'hangzai']));
  expect(await pinyinWords('SCO 2026')).toEqual([]);
});

test.each([
  ['tielu', 'tielu'],
  ['tie lu', 'tielu'],
  ['Shanghaihezuozuzhi', 'shanghai haihe hezuo zuozu zuzhi'],
  ["xi'an", 'xian'],
  ['fangan', 'fangan'],
  ['lǜse', 'lvse'],
  ['railway', null],
  ['lu', null],
  ['x'.repeat(300), null],
  ['铁路', null],
])('%s', (typed, pairs) => expect(pinyinPairs(typed)).toBe(pairs));

test('a hostile text ends', () => {
  // One that grew with each syllable would outlast the test's limit.
  expect(pinyinPairs(`${'an'.repeat(39)}x`)).toBeNull();
});
