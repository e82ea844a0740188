import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { disconnect } from '@/db/client';
import { forgetEnv } from '@/db/env';
import { migrate } from '@/db/migrate';
import { bridgeTo } from './web-socket-bridge';

const template = 'infoshos_template';
const templateLock = 7305699;

function maintenanceUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is missing: run npm test, which starts a throwaway Postgres.');
  return url;
}

const urlOf = (name: string) => Object.assign(new URL(maintenanceUrl()), { pathname: `/${name}` }).toString();

async function asMaintenance<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: maintenanceUrl() });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const bridges = new Map<string, ReturnType<typeof bridgeTo>>();

/**
 * With TEST_DRIVER=neon everything goes through Neon's driver and a bridge, the migrations too. The
 * driver is told of a bridge for the whole process, so there is one until the process ends: what a
 * file leaves on its way must not meet a closed one in the next.
 */
async function bridgeOf(url: string): Promise<string | undefined> {
  if (process.env.TEST_DRIVER !== 'neon') return undefined;
  const { hostname, port, host } = new URL(url);
  if (!bridges.has(host)) bridges.set(host, bridgeTo(hostname, Number(port)));
  return (await bridges.get(host))?.address;
}

async function createDatabase(name: string, neonProxy?: string): Promise<void> {
  await asMaintenance(async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount === 0) await client.query(`create database ${template}`);
    await migrate(urlOf(template), { neonProxy });
    await client.query(`create database ${name} template ${template}`);
  });
}

/**
 * Gives each test file a migrated database of its own, as the DATABASE_URL of its process, and
 * drops it afterwards.
 */
export function withDatabase(): { url: () => string } {
  const name = `test_${randomBytes(6).toString('hex')}`;
  beforeAll(async () => {
    const neonProxy = await bridgeOf(maintenanceUrl());
    await createDatabase(name, neonProxy);
    // What an earlier file left on its way may have connected once more.
    await disconnect();
    if (neonProxy) process.env.NEON_WS_PROXY = neonProxy;
    process.env.DATABASE_URL = urlOf(name);
    process.env.AUTH_SECRET ??= randomBytes(16).toString('hex');
    process.env.AUTH_SECRET ??= randomBytes(16).toString('hex');
    forgetEnv();
  });
  afterAll(async () => {
    await disconnect();
    await asMaintenance((client) => client.query(`drop database if exists ${name} with (force)`));
  });
  return { url: () => urlOf(name) };
}

/** A second database of the same shape, for what goes on between two papers. */
export function withAnotherDatabase(): { url: () => string } {
  const name = `test_${randomBytes(6).toString('hex')}`;
  beforeAll(() => createDatabase(name));
  afterAll(() => asMaintenance((client) => client.query(`drop database if exists ${name} with (force)`)).then(() => undefined));
  return { url: () => urlOf(name) };
}
