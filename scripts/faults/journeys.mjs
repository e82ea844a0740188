import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startJourneysSite } from '../../testing/journeys-site.mjs';
import { throwawayPostgres } from '../../testing/postgres.mjs';
import { clockAt, clockLibrary } from '../../testing/shifted-clock.mjs';
import { provideBrowser } from '../launcher/browser.mjs';
import { run } from '../launcher/children.mjs';
import { countPlaywright } from '../launcher/counts.mjs';
import { say } from '../launcher/say.mjs';
import { leaveOut, note } from './table.mjs';

const minutes = 60_000;
/** In Shanghai, the paper's zone, it is the next day already. */
const at = '2026-12-01T16:15:00Z';
const specs = ['e2e/unpublished.spec.ts', 'e2e/publishing.spec.ts'];
/**
 * A browser that is told another time takes half a minute for a page of the desk: what no hour
 * changes is left out.
 */
const timeless = 'pictures come|hostile files|is cropped';

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
    words: [...specs, '--grep-invert', timeless],
    clock: clockAt(at, library),
  });
}

/** The journeys that take longest, which `npm test` leaves out. */
export const longJourneys = (where) => runJourneys(where, { name: 'long', what: 'the journeys tagged @long', words: ['--grep', '@long'] });
