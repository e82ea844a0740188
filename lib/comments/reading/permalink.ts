import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { Locale } from '../../ground/locales';
import { findAnswerPage } from './answers';
import { pageSize } from './listing';
import { findStoryPlace } from './queries';

/** Where an approved comment stands: on the article, on a later page of its discussion, or on a page of its thread. Null where it is not public. */
export async function whereIs(id: number, locale: Locale): Promise<string | null> {
  const { rows } = await database().execute<{ story_id: string; root: string; hidden: boolean }>(sql`
    with recursive up as (
      select id, parent_id, story_id, status from comments where id = ${id} and status = 'approved'
      union all
      select c.id, c.parent_id, c.story_id, c.status from comments c join up on c.id = up.parent_id
    )
    select story_id, id as root, (select bool_or(status not in ('approved', 'deleted')) from up) as hidden from up where parent_id is null`);
  const [row] = rows;
  if (!row || row.hidden) return null;
  const place = await findStoryPlace(Number(row.story_id), locale);
  if (!place) return null;
  const root = Number(row.root);
  const inThread = root === id ? null : await findAnswerPage(root, id);
  if (inThread !== null) return `/${place.locale}/comments?story=${place.storyId}&under=${root}&after=${inThread}#c-${id}`;
  const { rows: starts } = await database().execute<{ id: string }>(sql`
    select id from (
      select id, row_number() over (order by id) as at from comments
      where story_id = ${row.story_id} and parent_id is null and status in ('approved', 'deleted') and id < ${row.root}
    ) before where at % ${pageSize} = 0 order by id desc limit 1`);
  const after = starts[0]?.id;
  return after ? `/${place.locale}/comments?story=${place.storyId}&after=${after}#c-${id}` : `/${place.locale}/news/${place.slug}#c-${id}`;
}
