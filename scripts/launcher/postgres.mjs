import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { start } from './children.mjs';
import { keep } from './data-folder.mjs';
import { postgresBinaries } from './install.mjs';
import { createCluster, stopOrphan } from './postgres-cluster.mjs';
import { dataPlace, reachableBinaries } from './postgres-places.mjs';
import { guardedEnvironment, program } from './postgres-program.mjs';
import { ownerOf, postgresUser } from './postgres-user.mjs';
import { Trouble } from './say.mjs';

const logLimit = 5_000_000;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
// Of the short questions asked here, in milliseconds: a server that is frozen is not waited for.
const limits = { connectionTimeoutMillis: 5000, query_timeout: 60_000 };

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

/**
 * Starts the embedded Postgres on a free loopback port with its data in `dataFolder`, with these
 * settings of its own and this beside its environment. Resolves when it answers, to its URL and its
 * process.
 */
export async function startPostgres(dataFolder, { settings = {}, environment = {}, port: wanted } = {}) {
  const made = postgresUser();
  const data = dataPlace(dataFolder, made);
  const user = existsSync(data) ? ownerOf(data, made) : made;
  const places = { data, binaries: reachableBinaries(postgresBinaries(), user) };
  const password = keep(path.join(dataFolder, 'postgres-password'), () => randomBytes(24).toString('base64url'));
  await stopOrphan(data);
  if (!existsSync(path.join(data, 'PG_VERSION'))) await createCluster(places, user, password);
  chmodSync(data, 0o700);
  const log = path.join(dataFolder, 'postgres.log');
  if (existsSync(log) && statSync(log).size > logLimit) renameSync(log, `${log}.1`);
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    const url = `postgres://infoshos:${password}@127.0.0.1:${port}/postgres`;
    const from = existsSync(log) ? statSync(log).size : 0;
    const child = startServer(places, user, { port, settings, environment, log });
    const said = () => readFileSync(log).subarray(from).toString('utf8').trim();
    if (await answers(child, url, dataFolder)) return { url, child };
    if (attempt === 3 || !said().includes('could not bind')) throw new Trouble(`Postgres did not start. It said:\n${said().slice(-1500)}`);
  }
}

function startServer({ binaries, data }, user, { port, settings, environment, log }) {
  const options = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 100, ...settings };
  const args = ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const out = openSync(log, 'a', 0o600);
  const guarded = guardedEnvironment(binaries);
  try {
    return start(program(binaries, 'postgres'), args, {
      env: guarded.env,
      environment: { ...guarded.environment, ...environment },
      cwd: '/',
      stdio: [out, out],
      signal: 'SIGINT',
      grace: 30_000,
      ...user,
    });
  } finally {
    closeSync(out);
  }
}

// As long as the server lives it is waited for: after a power cut it first repairs itself, which
// may take minutes.
async function answers(child, url, dataFolder) {
  let alive = true;
  child.ended.then(() => {
    alive = false;
  });
  const { default: pg } = await import('pg');
  while (alive) {
    const client = new pg.Client({ connectionString: url, ...limits });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      await client.end().catch(() => {});
      if (error.code === '28P01')
        throw new Trouble(
          `The password in ${path.join(dataFolder, 'postgres-password')} is not the database's: put the old file back, or move ${dataFolder} away.`,
        );
      await pause(30);
    }
  }
  return false;
}

/** Makes the database `name` on a server where it is missing, and returns its URL. */
export async function ensureDatabase(url, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, ...limits });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(url), { pathname: `/${name}` }).toString();
}

/**
 * What tells this database from every other, wherever it listens; the address itself where the
 * server will not say.
 */
export async function identityOf(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, ...limits });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      'select system_identifier as server, (select oid from pg_database where datname = current_database()) as oid from pg_control_system()',
    );
    return `${rows[0].server}/${rows[0].oid}`;
  } catch {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } finally {
    await client.end().catch(() => {});
  }
}
