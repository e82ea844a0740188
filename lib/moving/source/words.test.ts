import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, countWordsOf } from './words';

describe('words of both sides as multisets', () => {
  test('counts each word as often as it stands', () => {
    expect(compareWords(countWordsOf(['the cat and the dog']), countWordsOf(['the cat', 'and dog']))).toEqual({ missing: ['the'], added: [] });
    expect(compareWords(countWordsOf(['один']), countWordsOf(['один два']))).toEqual({ missing: [], added: ['два'] });
  });

  test('composed and decomposed letters are the same', () => {
    expect(compareWords(countWordsOf(['и\u0306огурт']), countWordsOf(['йогурт']))).toEqual({ missing: [], added: [] });
  });

  test('any order of the same texts explains everything', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(compareWords(countWordsOf(texts), countWordsOf([...texts].reverse()))).toEqual({ missing: [], added: [] });
      }),
    );
  });
});
