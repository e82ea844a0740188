import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startJourneysSite } from '../../testing/journeys-site.mjs';
import { throwawayPostgres } from '../../testing/postgres.mjs';
import { clockAt, clockLibrary } from '../../testing/shifted-clock.mjs';
import { provideBrowser } from '../launcher/browser.mjs';
import { run } from '../launcher/children.mjs';
import { countPlaywright } from '../launcher/counts.mjs';
import { say } from '../launcher/say.mjs';
import { runTests } from './clock.mjs';
import { leaveOut, note } from './table.mjs';

const minutes = 60_000;
/**
 * Tomorrow a quarter past midnight in Shanghai, the paper's zone, where it is the next day already.
 * Ahead of the machine's time, by which the browser still counts how long a cookie lasts.
 */
const at = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T16:15:00Z`;
const specs = ['e2e/unpublished.spec.ts', 'e2e/publishing.spec.ts', 'e2e/time.spec.ts', 'e2e/desk-undo.spec.ts'];

/**
 * Runs journeys on a site of their own, and notes how many passed. `clock`: what site, database,
 * runner and browser are told of the time.
 */
async function runJourneys({ folder, dist }, { name, what, words, clock = {} }) {
  const browser = await provideBrowser();
  if (!browser) return leaveOut(what, 'there is no Chromium');
  const postgres = await throwawayPostgres({ environment: clock });
  const report = path.join(folder, `journeys-${name}.json`);
  const site = await startJourneysSite({ postgres, dist, browser, name, forSite: () => clock });
  try {
    const environment = { ...site.environment, ...clock, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const all = ['node_modules/@playwright/test/cli.js', 'test', ...words];
    const { output } = await run(process.execPath, all, { quiet: true, timeout: 6 * minutes, env: environment, signal: 'SIGINT', grace: 10_000 });
    const { passed, failed } = existsSync(report) ? countPlaywright(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1 };
    if (failed > 0) say(output.trim().slice(-5000));
    note(what, 'all pass', `${passed} passed, ${failed} failed`, failed === 0);
  } finally {
    await site.stop();
    await postgres.end();
  }
}

/**
 * Journeys of publishing while site, database, runner and browser believe that it is a quarter past
 * midnight in Shanghai.
 */
export async function journeysAtNight(where) {
  const library = clockLibrary();
  if (!library) return leaveOut('journeys at another hour', 'libfaketime is not installed (Debian and Ubuntu: apt install faketime)');
  await runJourneys(where, {
    name: 'night',
    what: `journeys of publishing at ${at}`,
    words: specs,
    clock: clockAt(at, library),
  });
}

/** What takes longest, of which `npm test` does a part or nothing. */
export async function longJourneys(where) {
  await runJourneys(where, { name: 'long', what: 'the journeys tagged @long', words: ['--grep', '@long'] });
  const postgres = await throwawayPostgres();
  try {
    const environment = { ...process.env, NODE_ENV: 'test', TEST_DATABASE_URL: postgres.url, SEQUENCES: '100' };
    const counts = await runTests('db', ['lib/articles/reading/translation.db.test.ts'], path.join(where.folder, 'sequences.json'), environment);
    note('100 random sequences of edits to a source and its translation', 'all pass', `${counts.passed} passed, ${counts.failed} failed`, counts.failed === 0);
  } finally {
    await postgres.end();
  }
}
