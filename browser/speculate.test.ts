import { expect, test } from 'vitest';
import { maySpeculate } from './speculate';

test('prepares no page for those who save data or are on a slow line', () => {
  expect([{}, { effectiveType: '4g' }, undefined].map((line) => maySpeculate(line))).toEqual([true, true, true]);
  expect([{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }].map(maySpeculate)).toEqual([false, false, false]);
});
