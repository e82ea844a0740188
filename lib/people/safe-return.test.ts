import { describe, expect, test } from 'vitest';
import { safeReturn } from './safe-return';

describe('where one returns to after signing in', () => {
  test.each(['/desk', '/desk/articles/5?tab=a#b', '/desk/people?q=%D0%B0'])('keeps %s', (path) => expect(safeReturn(path)).toBe(path));

  test.each([
    undefined,
    '',
    '/',
    '/en',
    '/desktop',
    '//evil.example/desk',
    'https://evil.example/desk',
    '/desk\\@evil.example',
    '/desk/../en',
    '/desk/..//evil.example',
    '/desk\n/x',
    'javascript:alert(1)',
    `/desk/${'a'.repeat(600)}`,
  ])('turns %s into /desk', (path) => expect(safeReturn(path)).toBe('/desk'));
});
