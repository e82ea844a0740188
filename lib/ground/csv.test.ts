import { expect, test } from 'vitest';
import { cell, line } from './csv';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u200b=1', '＝1', '＋1', '－1', '＠A', '|calc', '%0A', '\n=HYPERLINK("x")'])(
  'a cell that begins with %j is never a formula',
  (text) => {
    const made = cell(text);
    expect(made.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

test('quotes, commas, lines and spaces survive; numbers stay numbers', () => {
  expect(line(['a "b"', 'c,d', 'e\nf', -5, null, true, 'да', ' x '])).toBe('"a ""b""","c,d","e\nf",-5,,true,да," x "\r\n');
});
