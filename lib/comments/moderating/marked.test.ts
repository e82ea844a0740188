import { expect, test } from 'vitest';
import { markedPieces } from './marked';

test('marks the very words', () =>
  expect(
    markedPieces('an idiot (a+b)', [{ rule: 'words', marks: ['idiot', '(a+b)'] }])
      .filter((piece) => piece.marked)
      .map((piece) => piece.text),
  ).toEqual(['idiot', '(a+b)']));
test('shows what nobody sees', () =>
  expect(markedPieces('a\u202eb', [{ rule: 'invisible', marks: ['U+202E'] }]).map((piece) => piece.text)).toEqual(['a', '[U+202E]', 'b']));
test('a word that looks like a number of a character is a word', () => {
  expect(markedPieces('see U+FFFFFFFF', [{ rule: 'words', marks: ['U+FFFFFFFF'] }]).at(-1)).toMatchObject({ text: 'U+FFFFFFFF', marked: true });
  expect(markedPieces('U+0041: A', [{ rule: 'words', marks: ['U+0041'] }]).map((piece) => piece.text)).toEqual(['U+0041', ': A']);
});
