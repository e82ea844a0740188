import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { provideBrowser } from './launcher/browser.mjs';
import { build } from './launcher/build.mjs';
import { checks, unitTests } from './launcher/checks.mjs';
import { onStop, stopChildren } from './launcher/children.mjs';
import { countVitest, total } from './launcher/counts.mjs';
import { parseEnvFile } from './launcher/env-file.mjs';
import { install } from './launcher/install.mjs';
import { journeys, journeysOnNeon } from './launcher/journeys.mjs';
import { alone } from './launcher/lock.mjs';
import { startPostgres } from './launcher/postgres.mjs';
import { runMain, say, Trouble } from './launcher/say.mjs';
import { cleanEnvironment, counted, reported, step, stepResults } from './launcher/steps.mjs';

const dist = '.next-test';
let folder;
let postgres;

function vitest(project, args, environment) {
  const report = path.join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return reported([...args, ...reporters], { report, count: countVitest, environment: { ...process.env, NODE_ENV: 'test', ...environment } });
}

function onBuild(browser, work) {
  if (!browser) throw new Trouble('No browser could be found or fetched: install Chromium, or set CHROMIUM_PATH to one.');
  return work({ browser, postgres, folder, dist });
}

// These try both drivers by themselves.
const withBothDrivers = ['db/limits.db.test.ts', 'db/listen.db.test.ts', 'db/neon.db.test.ts', 'db/migrate.db.test.ts', 'lib/**/*-line.db.test.ts'];
const databaseTests = (driver) =>
  vitest(
    'db',
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'db', ...(driver === 'neon' ? withBothDrivers.flatMap((file) => ['--exclude', file]) : [])],
    { TEST_DATABASE_URL: postgres.url, TEST_DRIVER: driver },
  );

async function clean() {
  await stopChildren(postgres?.child);
  if (folder) rmSync(folder, { recursive: true, force: true });
}

function isolate() {
  const files = ['.env', '.env.local', '.env.production', '.env.production.local', '.env.test', '.env.test.local'].filter((file) => existsSync(file));
  const fromFiles = Object.assign({}, ...files.map((file) => parseEnvFile(readFileSync(file, 'utf8'))));
  const environment = cleanEnvironment(process.env, fromFiles);
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
}

async function steps() {
  const browser = await provideBrowser();
  say(browser ? `Browser: ${browser}` : 'There is no browser: the journeys will fail.');
  for (const [name, args] of checks) await step(name, () => counted(args));
  await step('unit tests', () => vitest('unit', unitTests, {}));
  await step('database tests with pg', async () => {
    postgres = await startPostgres(folder, { settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } });
    return databaseTests('pg');
  });
  await step('database tests with @neondatabase/serverless', () => databaseTests('neon'));
  await alone('test-build', async () => {
    const built = await step('production build', async () => {
      await build(dist);
      return { passed: 1, failed: 0 };
    });
    const onTop = {
      'browser journeys': journeys,
      'three journeys on Neon’s driver': (where) => journeysOnNeon(where, 'direct'),
      'three journeys on Neon’s driver, pooled address': (where) => journeysOnNeon(where, 'pooled'),
    };
    for (const [name, work] of Object.entries(onTop)) {
      if (built && postgres) await step(name, () => onBuild(browser, work));
      else await step(name, () => Promise.reject(new Trouble('Not run: they need the build and the database.')));
    }
  });
}

await runMain(async () => {
  process.chdir(path.resolve(import.meta.dirname, '..'));
  onStop(clean, 130);
  isolate();
  await install();
  folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-test-'));
  // The user that Postgres runs as must be able to pass through.
  chmodSync(folder, 0o711);
  try {
    await steps();
  } finally {
    await clean();
  }
  const { passed, failed } = total(stepResults());
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
