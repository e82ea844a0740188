import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { provideBrowser } from './launcher/browser.mjs';
import { build } from './launcher/build.mjs';
import { checks, unitTests } from './launcher/checks.mjs';
import { onStop, run, stopChild, stopChildren } from './launcher/children.mjs';
import { countPlaywright, countVitest, total } from './launcher/counts.mjs';
import { parseEnvFile } from './launcher/env-file.mjs';
import { install } from './launcher/install.mjs';
import { alone } from './launcher/lock.mjs';
import { removeRendered } from './launcher/pages.mjs';
import { ensureDatabase, freePort, startPostgres } from './launcher/postgres.mjs';
import { runMain, say, Trouble } from './launcher/say.mjs';
import { startSite } from './launcher/site.mjs';
import { cleanEnvironment, counted, reported, step, stepResults } from './launcher/steps.mjs';

const minutes = 60_000;
const dist = '.next-test';
let folder;
let postgres;

function vitest(project, args, environment) {
  const report = path.join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return reported([...args, ...reporters], { report, count: countVitest, environment: { ...process.env, NODE_ENV: 'test', ...environment } });
}

async function journeys(browser) {
  if (!browser) throw new Trouble('No browser could be found or fetched: install Chromium, or set CHROMIUM_PATH to one.');
  const port = await freePort();
  const data = path.join(folder, 'data');
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: await ensureDatabase(postgres.url, 'journeys'),
    DATA_DIR: data,
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    INTERNAL_SECRET: randomBytes(24).toString('hex'),
    AUTH_SECRET: randomBytes(24).toString('hex'),
    NEXT_DIST_DIR: dist,
    INFOSHOS_EMBEDDED: '1',
    TRUSTED_PROXIES: '1',
  };
  const prepared = await run(process.execPath, ['--import', 'tsx', 'scripts/prepare.ts'], { quiet: true, env: environment, timeout: 10 * minutes });
  if (prepared.code !== 0) throw new Trouble(`The sample edition could not be made:\n${prepared.output.trim().slice(-4000)}`);
  removeRendered(dist);
  const site = startSite('start', port, { environment });
  const report = path.join(folder, 'journeys.json');
  try {
    await site.ready;
    return await reported(['node_modules/@playwright/test/cli.js', 'test'], {
      report,
      count: countPlaywright,
      timeout: 45 * minutes,
      signal: 'SIGINT',
      environment: {
        ...environment,
        BASE_URL: environment.SITE_URL,
        E2E_DATA_DIR: data,
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        MAINTENANCE_URL: postgres.url,
      },
    });
  } finally {
    await stopChild(site.child);
  }
}

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
  await step('database tests', async () => {
    postgres = await startPostgres(folder, { settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } });
    return vitest('db', ['node_modules/vitest/vitest.mjs', 'run', '--project', 'db'], { TEST_DATABASE_URL: postgres.url });
  });
  await alone('test-build', async () => {
    const built = await step('production build', async () => {
      await build(dist);
      return { passed: 1, failed: 0 };
    });
    if (built && postgres) await step('browser journeys', () => journeys(browser));
    else await step('browser journeys', () => Promise.reject(new Trouble('Not run: they need the build and the database.')));
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
