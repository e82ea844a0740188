import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isolate } from '../testing/isolate.mjs';
import { startJourneysSite } from '../testing/journeys-site.mjs';
import { startNeonSite, threeJourneys } from '../testing/neon-site.mjs';
import { throwawayPostgres } from '../testing/postgres.mjs';
import { provideBrowser } from './launcher/browser.mjs';
import { build } from './launcher/build.mjs';
import { checks, vitest as testsOf } from './launcher/checks.mjs';
import { onStop, stopChildren } from './launcher/children.mjs';
import { countPlaywright, countVitest, total } from './launcher/counts.mjs';
import { install } from './launcher/install.mjs';
import { alone } from './launcher/lock.mjs';
import { runMain, say, Trouble } from './launcher/say.mjs';
import { counted, reported, step, stepResults } from './launcher/steps.mjs';

const minutes = 60_000;
const dist = '.next-test';
let folder;
let postgres;

function vitest(project, environment) {
  const report = path.join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return reported(testsOf(project, reporters), {
    report,
    count: countVitest,
    environment: { ...process.env, NODE_ENV: 'test', ...environment },
  });
}

async function journeys(browser, name, startServing, files = []) {
  if (!browser) throw new Trouble('No browser could be found or fetched: install Chromium, or set CHROMIUM_PATH to one.');
  const report = path.join(folder, `${name}.json`);
  const site = await startServing({ postgres, dist, browser });
  try {
    return await reported(['node_modules/@playwright/test/cli.js', 'test', ...files], {
      report,
      count: countPlaywright,
      timeout: 45 * minutes,
      signal: 'SIGINT',
      environment: { ...site.environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    });
  } finally {
    await site.stop();
  }
}

async function clean() {
  if (postgres) await postgres.stop();
  else await stopChildren();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

async function steps() {
  const browser = await provideBrowser();
  say(browser ? `Browser: ${browser}` : 'There is no browser: the journeys will fail.');
  for (const [name, args] of checks) await step(name, () => counted(args));
  await step('unit tests', () => vitest('unit', {}));
  await step('database tests with pg', async () => {
    postgres = await throwawayPostgres();
    return vitest('db', { TEST_DATABASE_URL: postgres.url });
  });
  await step('database tests with @neondatabase/serverless', () => vitest('db', { TEST_DATABASE_URL: postgres.url, TEST_DRIVER: 'neon' }));
  await alone('test-build', async () => {
    const built = await step('production build', async () => {
      await build(dist);
      return { passed: 1, failed: 0 };
    });
    const onBuild = {
      'browser journeys': () => journeys(browser, 'journeys', startJourneysSite, ['--grep-invert', '@long']),
      'three journeys on @neondatabase/serverless': () => journeys(browser, 'neon', (where) => startNeonSite(where, 'direct'), threeJourneys),
      'three journeys on its pooled address': () => journeys(browser, 'pooled', (where) => startNeonSite(where, 'pooled'), threeJourneys),
    };
    const missing = new Trouble('Not run: they need the build and the database.');
    for (const [name, work] of Object.entries(onBuild)) await step(name, built && postgres ? work : () => Promise.reject(missing));
  });
}

await runMain(async () => {
  process.chdir(path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..'));
  onStop(clean, 130);
  isolate();
  await install();
  folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-reports-'));
  try {
    await steps();
  } finally {
    await clean();
  }
  const { passed, failed } = total(stepResults());
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
