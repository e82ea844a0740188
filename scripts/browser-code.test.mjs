import { expect, test } from 'vitest';
import { measureBrowserCode } from './browser-code.mjs';

// The moderators' part is sent to moderators alone.
const { main, moderate: _, ...parts } = await measureBrowserCode();
const sum = Object.values(parts).reduce((all, size) => all + size, main);

test('sends every reader at most 4.4 KB of code before they do anything', () => {
  expect(main).toBeLessThanOrEqual(4.4 * 1024);
});

test('sends a reader who uses everything at most 20 KB', () => {
  expect(sum).toBeLessThanOrEqual(20 * 1024);
});
