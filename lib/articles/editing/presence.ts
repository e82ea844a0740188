import { sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { localized } from '../../ground/locales';

const presentSeconds = 30;

/** Notes that someone has an article open, and answers who else has, and the draft's version. No change of the paper: no audit. */
export async function seePresence(articleId: number, personId: number, locale: string): Promise<{ others: string[]; version: number }> {
  await database().execute(sql`
    insert into presence (article_id, person_id) select id, ${personId} from articles where id = ${articleId}
    on conflict (article_id, person_id) do update set seen_at = now()`);
  const { rows } = await database().execute<{ name: Record<string, string> | null; version: number }>(sql`
    select p.name, coalesce(d.version, 0) as version
    from (select ${articleId}::bigint as id) a
    left join drafts d on d.article_id = a.id
    left join presence s on s.article_id = a.id and s.person_id <> ${personId} and s.seen_at > now() - make_interval(secs => ${presentSeconds})
    left join people p on p.id = s.person_id`);
  return { others: rows.flatMap((row) => (row.name ? [localized(row.name, locale)] : [])), version: rows[0]?.version ?? 0 };
}

/** Who else has an article open now, by name. */
export async function listPresent(articleId: number, personId: number | null, locale: string, db: Queryable = database()): Promise<string[]> {
  const { rows } = await db.execute<{ name: Record<string, string> }>(sql`
    select p.name from presence s join people p on p.id = s.person_id
    where s.article_id = ${articleId} and s.person_id is distinct from ${personId} and s.seen_at > now() - make_interval(secs => ${presentSeconds})`);
  return rows.map((row) => localized(row.name, locale));
}
