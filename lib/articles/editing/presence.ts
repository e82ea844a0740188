import { sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { localized } from '../../ground/locales';

const presentSeconds = 30;

/** Where someone is in the text, as it is at a version of the draft. */
export type TextCursor = { version: number; anchor: number; head: number };
export type EditorPresent = { id: number; name: string; cursor: TextCursor | null };

/**
 * Notes that someone has an article open, and where they are in it. No change of the paper: no
 * audit.
 */
export async function notePresence(articleId: number, personId: number, cursor: TextCursor | null, db: Queryable = database()): Promise<void> {
  await db.execute(sql`
    insert into presence (article_id, person_id, cursor) select id, ${personId}, ${JSON.stringify(cursor)}::jsonb from articles where id = ${articleId}
    on conflict (article_id, person_id) do update set seen_at = now()`);
  if (cursor)
    await db.execute(sql`
      update presence set cursor = ${JSON.stringify(cursor)}::jsonb
      where article_id = ${articleId} and person_id = ${personId} and cursor is distinct from ${JSON.stringify(cursor)}::jsonb`);
}

/** Who else has an article open now. */
export async function listPresent(articleId: number, personId: number | null, locale: string, db: Queryable = database()): Promise<EditorPresent[]> {
  const { rows } = await db.execute<{ id: string; name: Record<string, string>; cursor: TextCursor | null }>(sql`
    select p.id, p.name, s.cursor from presence s join people p on p.id = s.person_id
    where s.article_id = ${articleId} and s.person_id is distinct from ${personId} and s.seen_at > now() - make_interval(secs => ${presentSeconds})
    order by p.id limit 50`);
  return rows.map((row) => ({ id: Number(row.id), name: localized(row.name, locale), cursor: row.cursor }));
}
