import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { run, start, stopChild } from './children.mjs';
import { isAlive, keep } from './data-folder.mjs';
import { postgresBinaries } from './install.mjs';
import { giveTo, postgresPlaces, postgresUser } from './postgres-user.mjs';
import { Trouble } from './say.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const program = (binaries, name) => path.join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
const environmentOf = (binaries) => ({
  PATH: process.env.PATH,
  LD_LIBRARY_PATH: path.join(binaries, 'lib'),
  DYLD_LIBRARY_PATH: path.join(binaries, 'lib'),
  LC_ALL: 'C',
  TZ: 'UTC',
  HOME: os.tmpdir(),
});

// A cluster appears whole or not at all: it is made beside its place and renamed.
async function createCluster({ binaries, data }, user, password) {
  const half = `${data}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  if (user) giveTo(half, user);
  const secret = mkdtempSync(path.join(os.tmpdir(), 'infoshos-'));
  const file = path.join(secret, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  if (user) giveTo(secret, user);
  try {
    const args = [
      '-D',
      half,
      '-U',
      'infoshos',
      `--pwfile=${file}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ];
    const { code, output } = await run(program(binaries, 'initdb'), args, { quiet: true, env: environmentOf(binaries), cwd: '/', ...user });
    if (code !== 0) throw new Trouble(`The database could not be created; is there space on the disk? initdb said:\n${output.trim().slice(-1500)}`);
    renameSync(half, data);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

// A server that outlived a killed launcher still owns our data folder: it is stopped, and no other.
async function stopOrphan(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const [pid, folder] = readFileSync(file, 'utf8').split('\n');
  if (folder !== data || !isAlive(Number(pid)) || !isPostgres(Number(pid))) return;
  process.kill(Number(pid), 'SIGINT');
  for (let waited = 0; waited < 100 && isAlive(Number(pid)); waited += 1) await pause(100);
  if (isAlive(Number(pid))) throw new Trouble(`An earlier Postgres (process ${pid}) still holds ${data} and does not end: stop it, then start again.`);
}

function isPostgres(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return true;
  }
}

/**
 * Starts the embedded Postgres on a free loopback port with its data in `dataFolder`. Resolves when it accepts
 * connections, to its URL, its process and a function that stops it.
 */
export async function startPostgres(dataFolder, { settings = [] } = {}) {
  const user = postgresUser();
  const places = postgresPlaces(postgresBinaries(), dataFolder, user);
  const password = keep(path.join(dataFolder, 'postgres-password'), () => randomBytes(24).toString('base64url'));
  await stopOrphan(places.data);
  if (!existsSync(path.join(places.data, 'PG_VERSION'))) await createCluster(places, user, password);
  chmodSync(places.data, 0o700);
  const port = await freePort();
  const log = path.join(dataFolder, 'postgres.log');
  const options = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 100, ...Object.fromEntries(settings) };
  const args = ['-D', places.data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = start(program(places.binaries, 'postgres'), args, {
    env: environmentOf(places.binaries),
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-20_000);
    });
  }
  child.once('exit', () => writeFileSync(log, output));
  await waitForServer(child, port, () => output);
  return { url: `postgres://infoshos:${password}@127.0.0.1:${port}/postgres`, child, stop: () => stopChild(child, 20_000, 'SIGINT') };
}

async function waitForServer(child, port, output) {
  for (let waited = 0; waited < 600; waited += 1) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Trouble(`Postgres did not start. It said:\n${output().trim().slice(-1500)}`);
    if (output().includes('ready to accept connections') && (await accepts(port))) return;
    await pause(50);
  }
  throw new Trouble('Postgres did not accept connections within 30 seconds; try again when the machine is less busy.');
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Makes the database `name` on a server where it is missing, and returns its URL. */
export async function ensureDatabase(url, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(url), { pathname: `/${name}` }).toString();
}
