import { Pool as NeonPool, neonConfig } from '@neondatabase/serverless';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import ws from 'ws';
import { env } from './env';
import { keepAlive, type Limits, ordinaryLimits } from './limits';
import { LimitedPool } from './pool';
import { PoolQueue } from './pool-queue';
import * as schema from './schema';
import { shared } from './shared';

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** A database or a transaction in it. */
export type Queryable = Database | Transaction;

export type Connected = { db: Database; pool: LimitedPool; end: () => Promise<void> };

export const isNeon = (url: string) => new URL(url).hostname.endsWith('.neon.tech');

/** The Neon driver speaks through a WebSocket; without Neon, through a bridge to any Postgres. */
export function configureNeon(proxy?: string): void {
  neonConfig.webSocketConstructor = ws;
  if (!proxy) return;
  neonConfig.wsProxy = () => proxy;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineConnect = false;
}

/** Opens a pool on a Postgres URL: the Neon driver for a Neon host, pg for every other. */
export function connect(url: string, options: { max?: number; neonProxy?: string; limits?: Partial<Limits>; shared?: boolean } = {}): Connected {
  const max = options.max ?? 10;
  const limits = { ...ordinaryLimits, ...options.limits };
  const settings = { connectionString: url, max, connectionTimeoutMillis: limits.connect, idleTimeoutMillis: 30_000, ...keepAlive };
  const isThroughNeon = isNeon(url) || options.neonProxy !== undefined;
  if (isThroughNeon) configureNeon(options.neonProxy);
  // Both drivers have one interface.
  const pool = new LimitedPool(
    isThroughNeon ? () => new NeonPool(settings) as unknown as Pool : () => new Pool(settings),
    limits,
    options.shared ? new PoolQueue(max) : null,
  );
  return { db: drizzle(pool as unknown as Pool, { schema }), pool, end: () => pool.end() };
}

const held = shared<{ connected: Connected | null }>('database', () => ({ connected: null }));

const connected = (): Connected => {
  held.connected ??= connect(env().DATABASE_URL, { max: env().DATABASE_POOL, neonProxy: env().NEON_WS_PROXY, shared: true });
  return held.connected;
};

/** The database of this process; connects on first use. */
export const database = (): Database => connected().db;

/**
 * Since when the database does not answer this process (null while it does), and how its
 * connections are used.
 */
export const databaseState = () => ({ awaySince: connected().pool.awaySince(), ...connected().pool.use() });

/** Closes the pool of this process, for scripts. */
export async function disconnect(): Promise<void> {
  const { connected: open } = held;
  held.connected = null;
  await open?.end();
}
