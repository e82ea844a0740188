import { Client as NeonClient } from '@neondatabase/serverless';
import { Client } from 'pg';
import { configureNeon, isNeon } from './client';
import { keepAlive, ordinaryLimits } from './limits';

const longest = 30 * 60_000;

/** Through what a database is reached: NEON_WS_PROXY, or nothing. */
export type ConnectionRoute = { neonProxy?: string };

/**
 * One connection outside the pool, not yet connected: for work that belongs to a session, such as
 * LISTEN, or that is long. Whoever uses it sets limits of its own; an error while nobody asks it
 * anything is no uncaught one.
 */
export function singleClient(url: string, { neonProxy }: ConnectionRoute = {}): Client {
  const settings = { connectionString: url, connectionTimeoutMillis: ordinaryLimits.connect, query_timeout: longest, ...keepAlive };
  const isThroughNeon = isNeon(url) || neonProxy !== undefined;
  if (isThroughNeon) configureNeon(neonProxy);
  const client = isThroughNeon ? (new NeonClient(settings) as unknown as Client) : new Client(settings);
  return client.on('error', () => undefined);
}
