import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { followerState } from './follower-state';
import { ownFetch } from './own-fetch';
import { headOf, isNew } from './prerender';
import { isInQueue, madeUpTo, markedAt, ownAddress } from './prerender-queue';

/**
 * What an address of this server answers: fresh when the change has been applied and the page has
 * been made again since.
 */
export type Served = { path: string; status: number; cache: string; fresh: boolean /** Of the article on the page, where it says so. */; revision?: number };

/** The newest invalidation that names an article, or 0. */
export async function lastInvalidation(articleId: number): Promise<number> {
  const { rows } = await database().execute<{ id: string }>(
    sql`select id from invalidations where tags @> array[${`article:${articleId}`}] and created_at > now() - interval '1 day' order by id desc limit 1`,
  );
  return Number(rows[0]?.id ?? 0);
}

/** The addresses of one invalidation of an article, or null. */
export async function listInvalidated(articleId: number, id: number): Promise<string[] | null> {
  const { rows } = await database().execute<{ paths: string[] }>(
    sql`select paths from invalidations where id = ${id} and tags @> array[${`article:${articleId}`}]`,
  );
  return rows[0]?.paths ?? null;
}

/**
 * Asks this server for addresses, a few at a time, once each; those that wait to be rendered are
 * not asked before.
 */
export async function askServed(paths: string[], change: number, together = 6): Promise<Served[]> {
  const isApplied = followerState().applied >= change;
  const waiting = [...paths.entries()];
  const answers: Served[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await ask(next[1], change, isApplied);
  };
  await Promise.all(Array.from({ length: together }, worker));
  return answers;
}

async function ask(path: string, change: number, isApplied: boolean): Promise<Served> {
  const isMade = isApplied && madeUpTo(path) >= change;
  if (!isMade && isInQueue(path)) return { path, status: 0, cache: '', fresh: false };
  try {
    const answer = await fetch(`${ownAddress()}${path}`, {
      redirect: 'manual',
      headers: { ...ownFetch(), 'accept-encoding': 'identity' },
      signal: AbortSignal.timeout(5000),
    });
    const revision = await readRevision(path, answer);
    const cache = answer.headers.get('x-nextjs-cache') ?? '';
    return { path, status: answer.status, cache, fresh: isApplied && (isMade || isNew(headOf(answer), markedAt(path))) && answer.status < 500, revision };
  } catch {
    return { path, status: 0, cache: '', fresh: false };
  }
}

/** The revision that the page of an article shows. */
async function readRevision(path: string, answer: Response): Promise<number | undefined> {
  if (answer.status !== 200 || !/^\/[a-z]{2}\/news\/[a-z0-9-]+$/.test(path)) {
    await answer.body?.cancel();
    return undefined;
  }
  const found = / data-typo="(\d{1,9})"/.exec(await answer.text());
  return found ? Number(found[1]) : undefined;
}
