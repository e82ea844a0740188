import { sql } from 'drizzle-orm';
import { database, type Queryable, type Transaction } from '@/db/client';
import { pages } from '@/db/schema';
import type { Touched } from '../ground/change';
import { locales } from '../ground/locales';
import { tag } from '../ground/tags';
import type { PagePlace } from './page';

/** Where every page stands. */
export async function listPlaces(db: Queryable = database()): Promise<PagePlace[]> {
  const rows = await db.select().from(pages);
  return rows.map(({ storyId, ...row }) => ({ id: storyId, ...row }));
}

/** The same, with nobody else changing the tree until the end of the transaction. */
export async function lockPlaces(tx: Transaction): Promise<PagePlace[]> {
  await tx.execute(sql`lock table pages in share row exclusive mode`);
  return listPlaces(tx);
}

/** What a change of the tree makes stale: all pages, and with the footer everything. */
export const touchedByTree = (isFooter: boolean): Touched => ({
  tags: [...locales.map((locale) => tag.pages(locale)), ...(isFooter ? [tag.site] : [])],
  paths: isFooter ? locales.map((locale) => `/${locale}`) : [],
});

/** The place after the last under this one. */
export const lastUnder = (all: PagePlace[], parentId: number | null): number =>
  Math.max(0, ...all.filter((place) => place.parentId === parentId).map((place) => place.position)) + 1;
