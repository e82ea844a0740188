import path from 'node:path';
import { build } from './launcher/build.mjs';
import { isStopping, onStop, run, stopChild, stopChildren } from './launcher/children.mjs';
import { keepSecrets, takeFolder } from './launcher/data-folder.mjs';
import { loadEnvFile } from './launcher/env-file.mjs';
import { install } from './launcher/install.mjs';
import { ensureDatabase, startPostgres } from './launcher/postgres.mjs';
import { runMain, say, Trouble } from './launcher/say.mjs';
import { assertPortFree, startSite, wantedPort } from './launcher/site.mjs';

const mode = process.argv.includes('--dev') ? 'dev' : 'start';
let release = () => {};
let postgres;

let site;

// The site first, so that it lets go of the database; then the server; then whatever else was under way.
async function stopAll() {
  if (site) await stopChild(site);
  await postgres?.stop();
  await stopChildren();
  release();
}

async function stop() {
  say('\nStopping …');
  await stopAll();
  say('Stopped. Nothing was lost.');
}

async function script(name, what) {
  const { code, output } = await run(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`], { quiet: true });
  if (code !== 0 && !isStopping()) throw new Trouble(`${what}\n${output.trim()}`);
  return output;
}

async function main() {
  const begun = performance.now();
  process.chdir(path.resolve(import.meta.dirname, '..'));
  loadEnvFile();
  const port = wantedPort();
  await assertPortFree(port);
  onStop(stop);
  process.env.DATA_DIR = path.resolve(process.env.DATA_DIR || '.data');
  process.env.SITE_URL ||= `http://localhost:${port}`;
  process.env.PORT = String(port);
  release = takeFolder(process.env.DATA_DIR);
  await install();
  keepSecrets(process.env.DATA_DIR);
  if (!process.env.DATABASE_URL) {
    postgres = await startPostgres(process.env.DATA_DIR);
    process.env.DATABASE_URL = await ensureDatabase(postgres.url, 'infoshos');
    process.env.INFOSHOS_EMBEDDED = '1';
  }
  await script('check-env', 'The settings need mending:');
  const [prepared] = await Promise.all([script('prepare', 'The database could not be prepared:'), mode === 'start' && build()]);
  site = await startSite(mode, port);
  const ended = new Promise((resolve) => {
    site.once('exit', () => resolve('The site ended unexpectedly'));
    postgres?.child.once('exit', () => resolve('The database ended unexpectedly'));
  });
  announce(port, prepared, (performance.now() - begun) / 1000);
  const why = await ended;
  if (isStopping()) return new Promise(() => {});
  await stop();
  throw new Trouble(`${why}; start it again with npm start.`);
}

function announce(port, prepared, seconds) {
  const lines = prepared.split('\n').filter(Boolean);
  for (const line of lines.filter((one) => !one.startsWith('SIGN-IN: '))) say(line);
  const address = process.env.SITE_URL;
  say(`\nInfoshos is ready (${seconds.toFixed(1)} s).\n`);
  say(`  Read     ${address}/en   ${address}/ru   ${address}/zh`);
  say(`  Desk     ${address}/desk`);
  for (const line of lines.filter((one) => one.startsWith('SIGN-IN: '))) say(`  ${line.slice('SIGN-IN: '.length)}`);
  say(`\nStop with Ctrl-C.${process.env.INFOSHOS_EMBEDDED ? ` Everything is kept in ${process.env.DATA_DIR}.` : ''}`);
  if (!address.endsWith(`:${port}`)) say(`Listening on port ${port}.`);
}

await runMain(async () => {
  try {
    return await main();
  } catch (error) {
    await stopAll();
    throw error;
  }
});
