import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { Locale } from '../../ground/locales';
import { getTerms } from '../comment/terms';
import { findAnswerPage } from './answers';
import { commentsPerPage, type Order, writePlace } from './listing';
import { findStoryPlace, usualOrder } from './queries';

/**
 * Where an approved comment stands: on the article, on a later page of its discussion, or on a page
 * of its thread. Null where it is not public.
 */
export async function findPermalink(id: number, locale: Locale): Promise<string | null> {
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
  if (inThread !== null) return `/${place.locale}/comments/thread/${root}?after=${inThread}#c-${id}`;
  const order = usualOrder(await getTerms(place.storyId));
  const after = await findPage(place.storyId, root, order);
  return after === null ? `/${place.locale}/news/${place.slug}#c-${id}` : `/${place.locale}/comments?story=${place.storyId}&after=${after}#c-${id}`;
}

/**
 * After which place the page begins on which a thread stands in its discussion's usual order; null
 * where that is the first page.
 */
async function findPage(storyId: number, root: number, order: Order): Promise<string | null> {
  const [by, before] =
    order === 'answered'
      ? [sql`unanswered, id`, sql`(unanswered, id) < (select unanswered, id from comments where id = ${root})`]
      : [sql`id`, sql`id < ${root}`];
  const { rows } = await database().execute<{ id: string; unanswered: boolean }>(sql`
    select id, unanswered from (
      select id, unanswered, row_number() over (order by ${by}) as at from comments
      where story_id = ${storyId} and parent_id is null and status in ('approved', 'deleted') and ${before}
    ) before where at % ${commentsPerPage} = 0 order by at desc limit 1`);
  const [last] = rows;
  return last ? writePlace(order, { likes: 0, unanswered: last.unanswered, id: Number(last.id) }) : null;
}
