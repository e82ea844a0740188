import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run, stopChild } from '../launcher/children.mjs';
import { removeRendered } from '../launcher/pages.mjs';
import { ensureDatabase, freePort } from '../launcher/postgres.mjs';
import { Trouble } from '../launcher/say.mjs';
import { startSite } from '../launcher/site.mjs';

const minutes = 60_000;
const secret = 'faults-'.repeat(6);
const copies = new Set();

/** The environment of a site that answers at `address` from this database. */
export function environmentOf({ folder, dist, name, url, port, more = {} }) {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: url,
    DATA_DIR: path.join(folder, `data-${name}`),
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    AUTH_SECRET: secret,
    NEXT_DIST_DIR: dist,
    INFOSHOS_EMBEDDED: '1',
    ...more,
  };
}

export async function prepare(environment) {
  const { code, output } = await run(process.execPath, ['--import', 'tsx', 'scripts/prepare.ts'], { quiet: true, env: environment, timeout: 10 * minutes });
  if (code !== 0) throw new Trouble(`The database could not be prepared:\n${output.trim().slice(-3000)}`);
  return output;
}

/**
 * A migrated database of this name with the sample edition, copied from the first one that was
 * made.
 */
export async function sampleDatabase({ postgres, folder, dist }, name) {
  const base = await ensureDatabase(postgres.url, 'faults_sample');
  await prepare(environmentOf({ folder, dist, name: 'sample', url: base, port: 3000 }));
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template faults_sample`);
  } finally {
    await client.end();
  }
  // Its accounts and pictures are beside it.
  cpSync(path.join(folder, 'data-sample'), path.join(folder, `data-${name}`), { recursive: true, force: true });
  return Object.assign(new URL(postgres.url), { pathname: `/${name}` }).toString();
}

/** A build of its own for each of several sites: each renders its pages into it. */
export function copyOfBuild(dist, number) {
  const copy = `${dist}-faults-${number}`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true, filter: (from) => !from.startsWith(path.join(dist, 'cache')) && !from.startsWith(path.join(dist, 'dev')) });
  copies.add(copy);
  return copy;
}

export function removeCopies() {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}

/** Starts a site. Gives its address on this machine, its environment, and how to stop it. */
export async function startOn(where, name, url, { more = {}, dist = where.dist, port } = {}) {
  const own = port ?? (await freePort());
  const environment = environmentOf({ ...where, dist, name, url, port: own, more });
  removeRendered(dist);
  const site = startSite('start', own, { environment });
  await site.ready;
  return { base: `http://127.0.0.1:${own}`, port: own, environment, child: site.child, stop: () => stopChild(site.child) };
}
