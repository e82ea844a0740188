import { describe, expect, test } from 'vitest';
import { spellingsIn, spellingsOf } from './spellings';

describe('what one would type otherwise', () => {
  test.each([
    ['F-16', ['f16']],
    ["O'Brien", ['obrien']],
    ['AT&T', ['att']],
    ['U.S.', ['us']],
    ['и.о.', ['ио']],
    ['1,000,000', ['1000000']],
    ['1 000 000', ['1000000']],
    ['2,5', ['2.5']],
    ['No5', ['5']],
    ["China's", []],
    ['node.js', []],
    ['12.05.2026', []],
    ['https://a-b.example/c', []],
    ['railway', []],
  ])('%s', (asked, wanted) => expect(spellingsOf(asked)).toEqual(wanted));

  test('in a text also the pieces of what is written together', () => {
    expect(spellingsIn('kyrgyz/tajik talks on 12.05.2026')).toEqual(['kyrgyz', 'tajik', '2026']);
    expect(spellingsIn('(see https://example.org/news.)')).toEqual(['https', 'example.org', 'news']);
    expect(spellingsIn('in 2020 100 came. they left.')).toEqual([]);
  });
});
