import { expect, test } from 'vitest';
import { chordOf } from './open-document';

const pressed = { code: 'KeyP', altKey: true, shiftKey: true, ctrlKey: false, metaKey: false };

test('a chord is a letter with Alt and Shift, whatever the keyboard types there', () => {
  expect(chordOf(pressed)).toBe('P');
  expect(chordOf({ ...pressed, code: 'Digit1' })).toBeNull();
});

test('a letter alone, or with other keys, is no chord', () => {
  for (const other of [{ altKey: false }, { shiftKey: false }, { ctrlKey: true }, { metaKey: true }]) expect(chordOf({ ...pressed, ...other })).toBeNull();
});
