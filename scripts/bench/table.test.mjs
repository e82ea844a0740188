import { expect, test } from 'vitest';
import { keeps, Table } from './table.mjs';

test.each([
  ['19.2', 'at least 20', false],
  ['20.0', 'at least 20', true],
  ['154 ms', 'at most 80 ms', false],
  ['8.5 KB', 'at most 8.5 KB', true],
  ['1,799/s', 'at least 300/s', true],
  ['384 MB', 'under 400 MB', true],
  ['400 MB', 'under 400 MB', false],
  ['12.0 ms', 'at most 8 ms; the bare page 63 ms', false],
  ['17157', '', null],
  ['974/s', 'as fast as written', null],
  ['not run', 'at most 3 ms', null],
])('%s beside “%s”', (figure, limit, kept) => expect(keeps(figure, limit)).toBe(kept));

test('ends in one table of all parts, in which what misses its limit says so', () => {
  const said = [];
  const table = new Table((line) => said.push(line));
  table.note('page', 'ratio', '19.2', 'at least 20');
  table.note('publish', 'publish to visible', '70 ms', 'at most 80 ms');
  table.note('publish', 'worst', '90 ms');
  table.conclude();
  const text = said.join('\n');
  expect(text).toMatch(/\| page +\| ratio +\| +19\.2 \| at least 20, \*\*missed\*\* \|/);
  expect(text).toMatch(/\| publish \| worst +\| +90 ms \| +\|/);
  expect(said.at(-1)).toBe('\n1 of 2 limits kept');
});
