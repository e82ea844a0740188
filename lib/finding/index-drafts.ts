import { sql } from 'drizzle-orm';
import { type Database, database, type Transaction } from '@/db/client';
import type { BodyNode } from '@/db/schema';
import { deriveColumns } from '../articles/content/content';

/**
 * Takes the words of drafts that were written in into the desk's search. An article that someone is
 * saving is left for the next run, and several processes share the work. Returns how many were
 * seen.
 */
export async function indexDrafts(limit = 200, db: Database = database()): Promise<number> {
  for (let count = 0; count < limit; count += 1) if (!(await db.transaction(indexNext))) return count;
  return limit;
}

type Row = { id: string; locale: string; version: number; headline: string; standfirst: string; body: BodyNode };

async function indexNext(tx: Transaction): Promise<boolean> {
  // The article first, as whoever writes does: locks taken in another order would meet.
  const { rows: due } = await tx.execute<{ id: string }>(sql`
    select a.id from draft_words_due w join articles a on a.id = w.article_id order by w.article_id limit 1 for no key update of a skip locked`);
  if (!due[0]) return false;
  const id = Number(due[0].id);
  await tx.execute(sql`delete from draft_words_due where article_id = ${id}`);
  const { rows } = await tx.execute<Row>(sql`
    select a.id, a.locale, d.version, d.headline, d.standfirst, d.body from drafts d join articles a on a.id = d.article_id
    where d.article_id = ${id} and d.changed_at is not null`);
  const [row] = rows;
  if (!row) await tx.execute(sql`delete from draft_words where article_id = ${id}`);
  else {
    const { bodyText, words } = await deriveColumns(row, row.locale);
    await tx.execute(sql`
      insert into draft_words (article_id, locale, version, search)
      values (${id}, ${row.locale}, ${row.version}, article_words(${row.locale}, ${row.headline}, ${row.standfirst}, ${bodyText}, ${words}))
      on conflict (article_id) do update set locale = excluded.locale, version = excluded.version, search = excluded.search`);
  }
  return true;
}
