import { expect, test } from 'vitest';
import { keepStill, takeStill } from './stills';

test('what is kept can be taken by its name, again and again', () => {
  const name = keepStill('text');
  expect(takeStill(name)).toBe('text');
  expect(takeStill(name)).toBe('text');
});

test('what is gone is an error, not a hole', () => {
  const old = keepStill('old');
  keepStill('new', Date.now() + 120_000);
  expect(() => takeStill(old)).toThrow();
});
