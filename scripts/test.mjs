import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { provideBrowser } from './launcher/browser.mjs';
import { build } from './launcher/build.mjs';
import { onStop, run, stopChild, stopChildren } from './launcher/children.mjs';
import { countPlaywright, countVitest } from './launcher/counts.mjs';
import { install } from './launcher/install.mjs';
import { ensureDatabase, freePort, startPostgres } from './launcher/postgres.mjs';
import { runMain, say } from './launcher/say.mjs';
import { startSite } from './launcher/site.mjs';

const node = process.execPath;
const dist = '.next-test';
let passed = 0;
let failed = 0;
let folder;
let postgres;
let site;

async function step(name, work) {
  const begun = performance.now();
  say(`── ${name} …`);
  try {
    const counts = await work();
    passed += counts.passed;
    failed += counts.failed;
    say(`   ${counts.passed} passed, ${counts.failed} failed in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    return counts.failed === 0;
  } catch (error) {
    failed += 1;
    say(`   ${error?.message ?? error}`);
    return false;
  }
}

async function command(args) {
  const { code, output } = await run(node, args, { quiet: true });
  if (code !== 0) say(output.trim().slice(-12_000));
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(project, environment) {
  const report = path.join(folder, `${project}.json`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { output } = await run(node, args, { quiet: true, env: { ...process.env, ...environment } });
  const counts = countVitest(JSON.parse(readFileSync(report, 'utf8')));
  if (counts.failed > 0 || counts.passed === 0) say(output.trim().slice(-12_000));
  return counts;
}

async function journeys(browser) {
  const port = await freePort();
  const data = path.join(folder, 'data');
  const environment = {
    ...process.env,
    DATABASE_URL: await ensureDatabase(postgres.url, 'journeys'),
    DATA_DIR: data,
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    INTERNAL_SECRET: randomBytes(24).toString('hex'),
    AUTH_SECRET: randomBytes(24).toString('hex'),
    NEXT_DIST_DIR: dist,
    INFOSHOS_EMBEDDED: '1',
  };
  const prepared = await run(node, ['--import', 'tsx', 'scripts/prepare.ts'], { quiet: true, env: environment });
  if (prepared.code !== 0) throw new Error(prepared.output.trim().slice(-4000));
  rmSync(path.join(dist, 'cache', `infoshos-mark-${port}.json`), { force: true });
  site = await startSite('start', port, environment);
  const report = path.join(folder, 'journeys.json');
  const { output } = await run(node, ['node_modules/@playwright/test/cli.js', 'test'], {
    quiet: true,
    env: {
      ...environment,
      BASE_URL: environment.SITE_URL,
      E2E_DATA_DIR: data,
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      MAINTENANCE_URL: postgres.url,
    },
  });
  await stopChild(site);
  const counts = countPlaywright(JSON.parse(readFileSync(report, 'utf8')));
  if (counts.failed > 0) say(output.trim().slice(-20_000));
  if (counts.flaky > 0) say(`   ${counts.flaky} passed only on a second try`);
  return counts;
}

async function clean() {
  if (site) await stopChild(site);
  await postgres?.stop();
  await stopChildren();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

await runMain(async () => {
  process.chdir(path.resolve(import.meta.dirname, '..'));
  onStop(clean);
  delete process.env.DATABASE_URL;
  process.env.NODE_ENV = 'test';
  await install();
  folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-test-'));
  const browser = await provideBrowser();
  await step('lint', () => command(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']));
  await step('types', () => command(['node_modules/typescript/bin/tsc', '--noEmit']));
  await step('unit tests', () => vitest('unit', {}));
  postgres = await startPostgres(folder, { settings: [['fsync', 'off']] });
  await step('database tests', () => vitest('db', { TEST_DATABASE_URL: postgres.url }));
  const built = await step('production build', async () => {
    await build(dist);
    return { passed: 1, failed: 0 };
  });
  if (!browser) {
    failed += 1;
    say('   No browser could be found: install Chromium, or set CHROMIUM_PATH to one.');
  } else if (built) await step('browser journeys', () => journeys(browser));
  await clean();
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
