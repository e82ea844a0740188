import type { IncomingMessage } from 'node:http';
import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { invalidations } from '@/db/schema';
import { shared } from '@/db/shared';
import { noteOnBoard } from '../ground/board';
import { log } from '../ground/log';
import { isFetch } from './own-fetch';

/**
 * Seconds in which a publication can be taken back, by the database's clock: the ten that are
 * promised, and the way of the request.
 */
export const undoSeconds = 15;

type Watched = { articleId: number; until: number };
type Watch = { byPath: Map<string, Watched>; isWatching: boolean };

const watch = () => shared<Watch>('publications that can be taken back', () => ({ byPath: new Map(), isWatching: false }));

/**
 * Said by a server that hears of each request. Where nobody does, a publication counts as fetched.
 */
export const beginWatching = (): void => {
  watch().isWatching = true;
};
export const isWatching = (): boolean => watch().isWatching;

const ofPublications = /^articles\.(publish|update|correction)$/;
/**
 * What is kept elsewhere once it was fetched: the article, its Markdown, feeds and sitemaps. Lists
 * of headlines are not.
 */
const isKeptElsewhere = (path: string, own: string | undefined) => path === own || /\.(xml|json|md)$/.test(path);

/** Before the pages of a publication can be new: from here on it is heard who asks for them. */
export async function watchPublications(rows: (typeof invalidations.$inferSelect)[]): Promise<void> {
  const published = rows.filter((row) => ofPublications.test(row.cause) && row.paths.length > 0);
  if (!isWatching() || published.length === 0) return;
  const { rows: open } = await database().execute<{ id: string }>(sql`
    select article_id as id from publish_undos where created_at > now() - make_interval(secs => ${undoSeconds})`);
  const { byPath } = watch();
  const until = performance.now() + undoSeconds * 1000;
  forgetPast();
  for (const { id } of open)
    for (const row of published.filter((change) => change.tags.includes(`article:${id}`)))
      for (const path of row.paths) if (isKeptElsewhere(path, row.paths[0])) byPath.set(path, { articleId: Number(id), until });
  tellWatching();
  setTimeout(forgetPast, undoSeconds * 1000 + 1).unref();
}

/** Other threads say who fetches what only while it matters. */
const tellWatching = () => noteOnBoard('watching', Number(watch().byPath.size > 0));

function forgetPast(): void {
  const { byPath } = watch();
  for (const [path, page] of byPath) if (page.until < performance.now()) byPath.delete(path);
  tellWatching();
}

/** Hears of a request. The first for a publication that can still be taken back is written down. */
export function noteFetch(request: Pick<IncomingMessage, 'url' | 'headers'>): void {
  const { byPath } = watch();
  if (byPath.size === 0 || !isFetch(request.headers)) return;
  const watched = byPath.get((request.url ?? '').split('?')[0] ?? '');
  if (!watched || watched.until < performance.now()) return;
  for (const [path, page] of byPath) if (page.articleId === watched.articleId) byPath.delete(path);
  tellWatching();
  database()
    .execute(sql`update publish_undos set fetched_at = now() where article_id = ${watched.articleId} and fetched_at is null`)
    .catch((error: unknown) => log.warn({ error }, 'that a new publication was fetched could not be written down'));
}
