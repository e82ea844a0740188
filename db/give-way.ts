import { readdirSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import os from 'node:os';
import type { PoolClient } from 'pg';
import { shared } from './shared';

const lowest = os.constants.priority.PRIORITY_LOW;

/** What the database's own processes said to coming last: how many do, and why others do not. */
export type GivenWay = { isLow: boolean; backends: number; refused: 'elsewhere' | 'not-allowed' | null };

export const givenWay = (): GivenWay => shared('given way', () => ({ isLow: false, backends: 0, refused: null }));

/**
 * From here on everything else on this machine comes first: before this whole process with all its
 * threads, and before those of Postgres that work for it, where they are on this machine.
 */
export function giveWay(): void {
  givenWay().isLow = true;
  os.setPriority(lowest);
  if (process.platform !== 'linux') return;
  // On Linux each thread has a priority of its own; those that tidy up memory are there already.
  for (const thread of readdirSync('/proc/self/task')) lower(Number(thread));
}

/** Called for each new connection. */
export function giveWayThere(client: PoolClient): void {
  const given = givenWay();
  if (!given.isLow) return;
  const told = lowerBackend(client);
  if (told === 'low') given.backends += 1;
  else given.refused = told;
}

type Backend = { processID?: number | null; connection?: { stream?: Socket } };

function lowerBackend(client: PoolClient): 'low' | 'elsewhere' | 'not-allowed' {
  const { processID, connection } = client as unknown as Backend;
  const port = connection?.stream?.localPort;
  if (!processID || !isBackend(processID, port)) return 'elsewhere';
  return lower(processID) ? 'low' : 'not-allowed';
}

/** A number of a process may be another's here: its title names whom it works for. */
export function isBackend(id: number, port: number | undefined): boolean {
  try {
    const title = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    return title.startsWith('postgres: ') && title.includes(port === undefined ? '[local]' : `(${port})`);
  } catch (error) {
    if (isOf(error, 'ENOENT', 'ESRCH', 'EACCES')) return false;
    throw error;
  }
}

/** False where this user may not, or the thread is gone. */
function lower(id: number): boolean {
  try {
    os.setPriority(id, lowest);
    return true;
  } catch (error) {
    if (isOf((error as { info?: unknown }).info, 'ESRCH', 'EACCES', 'EPERM')) return false;
    throw error;
  }
}

const isOf = (error: unknown, ...codes: string[]): boolean => codes.includes(String((error as { code?: unknown } | undefined)?.code));
