import { expect, test } from 'vitest';
import { markedPieces } from './marked';

test('marks the very words', () =>
  expect(
    markedPieces('an idiot (a+b)', ['idiot', '(a+b)'])
      .filter((piece) => piece.marked)
      .map((piece) => piece.text),
  ).toEqual(['idiot', '(a+b)']));
test('shows what nobody sees', () => expect(markedPieces('a\u202eb', ['U+202E']).map((piece) => piece.text)).toEqual(['a', '[U+202E]', 'b']));
