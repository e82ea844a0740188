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

/** Journeys of publishing while site, database, runner and browser believe that it is a quarter past midnight in Shanghai. */
export async function journeysAtNight({ folder, dist }) {
  const library = clockLibrary();
  if (!library) return leaveOut('journeys at another hour', 'libfaketime is not installed (Debian and Ubuntu: apt install faketime)');
  const browser = await provideBrowser();
  if (!browser) return leaveOut('journeys at another hour', 'there is no Chromium');
  const clock = clockAt(at, library);
  const postgres = await throwawayPostgres({ environment: clock });
  const report = path.join(folder, 'journeys-at-night.json');
  const site = await startJourneysSite({ postgres, dist, browser, name: 'night', forSite: () => clock });
  try {
    const environment = { ...site.environment, ...clock, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const words = ['node_modules/@playwright/test/cli.js', 'test', ...specs];
    const { output } = await run(process.execPath, words, { quiet: true, timeout: 6 * minutes, env: environment, signal: 'SIGINT', grace: 10_000 });
    const { passed, failed } = existsSync(report) ? countPlaywright(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 1 };
    if (failed > 0) say(output.trim().slice(-5000));
    note(`journeys of publishing at ${at}`, 'all pass', `${passed} passed, ${failed} failed`, failed === 0);
  } finally {
    await site.stop();
    await postgres.end();
  }
}
