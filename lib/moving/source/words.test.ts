import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, countSourceWords } from './words';

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

  test('the same is found as by cutting every word out', () => {
    const cut = (texts: string[]) => texts.flatMap((text) => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
    const texts = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('𠀀𠀁 ab', 'é x', '\ud840', 'a\udc00b')));
    fc.assert(
      fc.property(texts, texts, texts, (same, source, result) => {
        const [first, second] = [
          [...same, ...source],
          [...same, ...result],
        ];
        const { words, difference } = compareTexts(first, second);
        expect(words).toBe(cut(first).length);
        expect(countSourceWords(first)).toBe(words);
        const left = new Map<string, number>();
        for (const word of cut(first)) left.set(word, (left.get(word) ?? 0) + 1);
        for (const word of cut(second)) left.set(word, (left.get(word) ?? 0) - 1);
        const many = [...left].flatMap(([word, count]) => Array.from({ length: Math.abs(count) }, () => `${count > 0 ? '-' : '+'}${word}`));
        expect([...difference.missing.map((word) => `-${word}`), ...difference.added.map((word) => `+${word}`)].sort()).toEqual(many.sort());
      }),
    );
  });

  test('any order of the same texts explains everything', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(differenceOf(texts, [...texts].reverse())).toEqual({ missing: [], added: [] });
      }),
    );
  });
});
