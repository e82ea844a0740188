import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from './words';

const differenceOf = (source: string[], result: string[]) => compareTexts(source, result).difference;

describe('words of both sides as multisets', () => {
  test('counts each word as often as it stands', () => {
    expect(compareTexts(['the cat and the dog'], ['the cat', 'and dog'])).toEqual({ words: 5, difference: { missing: ['the'], added: [] } });
    expect(differenceOf(['один'], ['один два'])).toEqual({ missing: [], added: ['два'] });
    expect(differenceOf(['a a a'], ['b b'])).toEqual({ missing: ['a', 'a', 'a'], added: ['b', 'b'] });
  });

  test('composed and decomposed letters are the same', () => {
    expect(differenceOf(['и\u0306огурт cafe\u0301'], ['йогурт caf\u00e9'])).toEqual({ missing: [], added: [] });
  });

  test('any order of the same texts explains everything', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(differenceOf(texts, [...texts].reverse())).toEqual({ missing: [], added: [] });
      }),
    );
  });
});
