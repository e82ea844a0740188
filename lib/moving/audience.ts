import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { directUrl, env } from '@/db/env';
import { canListen, listen } from '@/db/listen';
import { figures } from '../ground/figures';
import { followerState } from '../publishing/follower-state';

const channel = 'audience';
/** Milliseconds after which nobody reads any more, and for which a server tells of its readers. */
const silence = 3000;
const underway = 30_000;

let told = 0;

/** Pages of readers that this server has sent, kept or made. */
const sent = (): number => figures().keptHits + figures().renders.count;

/**
 * Says to whoever takes an archive over that somebody reads here: each second in which pages were
 * asked for, while an archive comes in. Returns how many they were.
 */
export async function tellOfReaders(): Promise<number> {
  const count = sent() - told;
  told += count;
  const { archiveAt } = followerState();
  const isWanted = archiveAt !== null && performance.now() - archiveAt < underway;
  if (count > 0 && isWanted) await database().execute(sql`select pg_notify(${channel}, '')`);
  return isWanted ? count : 0;
}

/** Whether somebody reads the paper, for the process in which an archive comes in. */
export type Audience = { isThere: () => boolean; leave: () => Promise<void> };

/** Where no server can be heard, the database is on another machine, and nobody there. */
export function watchReaders(): Audience {
  let heardAt = Number.NEGATIVE_INFINITY;
  const hear = (payload?: string) => {
    if (payload !== undefined) heardAt = performance.now();
  };
  const leave = canListen(directUrl()) ? listen(directUrl(), channel, hear, { neonProxy: env().NEON_WS_PROXY }) : async () => undefined;
  return { isThere: () => performance.now() - heardAt < silence, leave };
}
