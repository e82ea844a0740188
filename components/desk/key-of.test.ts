import { expect, test } from 'vitest';
import { keyOf } from './key-of';

test.each([
  ['j', 'KeyJ', 'j'],
  ['о', 'KeyJ', 'j'],
  ['О', 'KeyJ', 'J'],
  ['ф', 'KeyA', 'a'],
  ['и', 'KeyB', 'b'],
  // On a French keyboard the letter counts, not its place.
  ['a', 'KeyQ', 'a'],
  ['?', 'Digit7', '?'],
  ['/', 'Backslash', '/'],
  ['Process', 'KeyJ', 'Process'],
  ['Enter', 'Enter', 'Enter'],
  ['é', 'Digit2', 'é'],
])('%s at %s is %s', (key, code, is) => expect(keyOf({ key, code })).toBe(is));
