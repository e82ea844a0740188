import { say } from '../launcher/say.mjs';

const rows = [];
const leftOut = [];

/** One line of the table: what was tested, what is right, what was seen. */
export function note(test, expected, seen, passed) {
  rows.push({ test, expected: String(expected), seen: String(seen), passed });
  say(`  ${passed ? '✓' : '✗'} ${test}: ${seen}${passed ? '' : ` (expected ${expected})`}`);
}

/**
 * What this machine cannot test, and why, in a sentence. It counts neither as passed nor as failed.
 */
export function leaveOut(test, why) {
  leftOut.push({ test, why });
  say(`  – ${test} was not run: ${why}`);
}

/** How many passed and failed, after the whole table was printed. */
export function conclude() {
  const heads = { test: 'test', expected: 'expected', seen: 'seen' };
  const width = (name) => Math.max(...[heads, ...rows].map((row) => row[name].length));
  const line = (row, mark) => `${mark} ${row.test.padEnd(width('test'))}  ${row.expected.padEnd(width('expected'))}  ${row.seen}`;
  say(`\n${line(heads, ' ')}`);
  for (const row of rows) say(line(row, row.passed ? '✓' : '✗'));
  if (leftOut.length > 0) say(`\nNot run, ${leftOut.length}: ${leftOut.map(({ test, why }) => `${test} (${why})`).join('; ')}`);
  const failed = rows.filter((row) => !row.passed).length;
  return { passed: rows.length - failed, failed };
}
