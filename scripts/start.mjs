import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { announce } from './launcher/announce.mjs';
import { build } from './launcher/build.mjs';
import { isStopping, onStop, run, stopChild, stopChildren } from './launcher/children.mjs';
import { keepSecrets, writeWhole } from './launcher/data-folder.mjs';
import { loadEnvFile } from './launcher/env-file.mjs';
import { giveBack } from './launcher/give-back.mjs';
import { install } from './launcher/install.mjs';
import { keepUp } from './launcher/keep-up.mjs';
import { takeFolder } from './launcher/lock.mjs';
import { keepPagesOf } from './launcher/pages.mjs';
import { stopWithNpm } from './launcher/parent.mjs';
import { ensureDatabase, identityOf, startPostgres } from './launcher/postgres.mjs';
import { runMain, Stopped, say, Trouble } from './launcher/say.mjs';
import { assertPortFree, startSite, wantedHost, wantedPort } from './launcher/site.mjs';

const begun = performance.now() - process.uptime() * 1000;
const mode = process.argv.includes('--dev') ? 'dev' : 'start';
let release = () => {};
let postgres;
let stopped;

// The database last, so that the others let go of it first.
async function stopAll() {
  await stopChildren(postgres?.child);
  release();
}

function stop() {
  stopped ??= stopAll();
  return stopped;
}

async function script(name, what, environment = process.env) {
  const { code, output } = await run(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`], { quiet: true, env: environment });
  if (code !== 0) throw new Trouble(`${what}\n${output.trim()}`);
  return output;
}

// The settings are read while the database starts, so its address, which is ours, stands in for
// itself.
function checkSettings() {
  const environment = process.env.DATABASE_URL ? process.env : { ...process.env, DATABASE_URL: 'postgres://infoshos@127.0.0.1/infoshos' };
  return script('check-env', 'The settings are not right:', environment);
}

async function provideDatabase() {
  if (process.env.DATABASE_URL) return;
  postgres = await startPostgres(process.env.DATA_DIR);
  process.env.DATABASE_URL = await ensureDatabase(postgres.url, 'infoshos');
  writeWhole(path.join(process.env.DATA_DIR, 'database-url'), process.env.DATABASE_URL);
  process.env.INFOSHOS_EMBEDDED = '1';
}

/** What is in it, or where it was made new. Nothing waits for the pages, which need no database. */
async function prepareDatabase() {
  await Promise.all([provideDatabase(), checkSettings()]);
  return script('prepare', 'The database could not be prepared:');
}

async function main() {
  process.chdir(path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..'));
  loadEnvFile();
  delete process.env.INFOSHOS_EMBEDDED;
  const [port, host] = [wantedPort(), wantedHost()];
  process.env.DATA_DIR = path.resolve(process.env.DATA_DIR || '.data');
  process.env.SITE_URL ||= `http://localhost:${port}`;
  process.env.PORT = String(port);
  release = takeFolder(process.env.DATA_DIR);
  await assertPortFree(port, host);
  onStop(async () => {
    say('\nStopping …');
    await stop();
    say('Stopped. Nothing was lost.');
  });
  stopWithNpm();
  await install({ isWhole: mode === 'dev' });
  keepSecrets(process.env.DATA_DIR);
  const [prepared] = await Promise.all([prepareDatabase(), mode === 'start' && build()]);
  if (mode === 'start') keepPagesOf('.next', `${await identityOf(process.env.DATABASE_URL)} ${port}`);
  const site = startSite(mode, port, { host });
  await site.ready;
  announce(port, prepared, (performance.now() - begun) / 1000);
  giveBack();
  await keepRunning(site, port, host);
}

/**
 * Until all is stopped: what ends by itself is started again, the database on its own port, so that
 * the site finds it.
 */
async function keepRunning(site, port, host) {
  const why = `the lines above and ${path.join(process.env.DATA_DIR, 'postgres.log')} may say why`;
  const ofSite = keepUp(
    'The site',
    site.child,
    async () => {
      const again = startSite(mode, port, { host });
      await again.ready.catch(async (error) => {
        await stopChild(again.child);
        throw error;
      });
      return again.child;
    },
    { why },
  );
  const ofDatabase =
    postgres &&
    keepUp(
      'The database',
      postgres.child,
      async () => {
        postgres = await startPostgres(process.env.DATA_DIR, { port: Number(new URL(postgres.url).port) });
        return postgres.child;
      },
      { why },
    );
  await Promise.race([ofSite, ofDatabase].filter(Boolean));
}

await runMain(async () => {
  try {
    return await main();
  } catch (error) {
    if (isStopping()) throw new Stopped();
    await stop();
    throw error;
  }
});
