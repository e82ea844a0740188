import { Pool as NeonPool, neonConfig } from '@neondatabase/serverless';
import { drizzle as drizzleNeon } from 'drizzle-orm/neon-serverless';
import { drizzle as drizzlePg, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import ws from 'ws';
import { env } from './env';
import * as schema from './schema';
import { shared } from './shared';

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** A database or a transaction in it. */
export type Queryable = Database | Transaction;

type Connected = { db: Database; end: () => Promise<void> };

export const isNeon = (url: string) => new URL(url).hostname.endsWith('.neon.tech');

/** Opens a pool on a Postgres URL: the Neon driver for a Neon host, pg for every other. */
export function connect(url: string, options: { max?: number; neonProxy?: string } = {}): Connected {
  const max = options.max ?? 10;
  if (isNeon(url) || options.neonProxy) {
    neonConfig.webSocketConstructor = ws;
    if (options.neonProxy) {
      const proxy = options.neonProxy;
      neonConfig.wsProxy = () => proxy;
      neonConfig.useSecureWebSocket = false;
      neonConfig.pipelineConnect = false;
    }
    const pool = new NeonPool({ connectionString: url, max, connectionTimeoutMillis: 5000, idleTimeoutMillis: 30_000 });
    pool.on('error', () => undefined);
    return { db: drizzleNeon(pool, { schema }) as unknown as Database, end: () => pool.end() };
  }
  const pool = new Pool({ connectionString: url, max, connectionTimeoutMillis: 3000, idleTimeoutMillis: 30_000, statement_timeout: 15_000 });
  pool.on('error', () => undefined);
  return { db: drizzlePg(pool, { schema }), end: () => pool.end() };
}

type Holder = { connected: Connected | null };
const holder = () => shared<Holder>('database', () => ({ connected: null }));

/** The database of this process; connects on first use. */
export function database(): Database {
  const held = holder();
  held.connected ??= connect(env().DATABASE_URL, { max: env().DATABASE_POOL, neonProxy: env().NEON_WS_PROXY });
  return held.connected.db;
}

/** Closes the pool of this process, for scripts. */
export async function disconnect(): Promise<void> {
  const held = holder();
  const { connected } = held;
  held.connected = null;
  await connected?.end();
}
