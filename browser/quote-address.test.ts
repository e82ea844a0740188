import { expect, test } from 'vitest';
import { textFragment } from './quote-address';

test('names a short quote whole, with its hyphens hidden from the browser’s own grammar', () => {
  expect(textFragment('a well-known  fact, then')).toBe('a%20well%2Dknown%20fact%2C%20then');
});

test('names a long quote by its first and last words', () => {
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`);
  expect(textFragment(words.join(' '))).toBe('word0%20word1%20word2%20word3,word36%20word37%20word38%20word39');
});

test('names a long quote without spaces by whole characters', () => {
  expect(textFragment('🚂'.repeat(70))).toBe(`${encodeURIComponent('🚂'.repeat(12))},${encodeURIComponent('🚂'.repeat(12))}`);
});
