import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { type ListedComment, nothingHiddenAbove, shownColumns, toShown } from '../comment/row';
import { type ShownComment, type ThreadNode, toTree } from '../comment/thread';

/**
 * So many answers of a thread stand under the comment that begins it; the others are on pages of
 * the thread.
 */
export const answersShown = 10;
export const answersPerPage = 50;

/**
 * What readers see below a thread's beginning; a removed answer while something answers it. Threads
 * are ranges that stand first in the order, as stories do in listing.ts.
 */
const isAnswer = sql`c.status in ('approved', 'deleted')
  and (c.status = 'approved' or exists (select from comments k where k.parent_id = c.id and k.status in ('approved', 'deleted')))
  and (c.parent_id = c.thread_id or ${nothingHiddenAbove})`;

/**
 * Comments that begin threads, each with its first answers and, where there are more, how many and
 * after which one they begin.
 */
export async function withAnswers(roots: ShownComment[]): Promise<ThreadNode[]> {
  if (roots.length === 0) return [];
  const { rows } = await database().execute<ListedComment & { thread_id: string }>(sql`
    select a.* from unnest(${sql.param(roots.map((root) => root.id))}::bigint[]) as root (id) cross join lateral (
      select ${shownColumns}, c.thread_id from comments c where c.thread_id between root.id and root.id and ${isAnswer} order by c.thread_id, c.id limit ${answersShown + 1}
    ) a`);
  const threads = new Map<number, ShownComment[]>(roots.map((root) => [root.id, []]));
  for (const row of rows) threads.get(Number(row.thread_id))?.push(toShown(row));
  const marked = await loadMarked(roots.filter((root) => !root.unanswered).map((root) => root.id));
  const counts = await countAnswers([...threads].filter(([, answers]) => answers.length > answersShown).map(([id]) => id));
  const firsts = new Map([...threads].map(([id, answers]) => [id, answers.slice(0, answersShown)]));
  const shown = new Map([...[...firsts.values()].flat(), ...marked].map((first) => [first.id, first]));
  return toTree([...roots, ...shown.values()]).map((node) => {
    const first = firsts.get(node.id) ?? [];
    const extra = marked.filter((comment) => comment.parentId === node.id && !first.some(({ id }) => id === comment.id)).length;
    const count = (counts.get(node.id) ?? 0) - first.filter((comment) => !comment.deleted).length - extra;
    const replies = node.unanswered ? node.replies : node.replies.toSorted((a, b) => Number(b.isAnswer) - Number(a.isAnswer));
    return { ...node, replies, ...(count > 0 ? { more: { count, after: first.at(-1)?.id ?? node.id } } : {}) };
  });
}

/** What the newsroom calls the answers to these questions: shown however late they came. */
async function loadMarked(questions: number[]): Promise<ShownComment[]> {
  if (questions.length === 0) return [];
  const { rows } = await database().execute<ListedComment>(sql`
    select ${shownColumns} from comments c
    where c.thread_id = any(${sql.param(questions)}::bigint[]) and c.is_answer and c.status = 'approved' and c.parent_id = c.thread_id order by c.id limit 200`);
  return rows.map(toShown);
}

/** How many answers these threads have that readers can see. */
async function countAnswers(threads: number[]): Promise<Map<number, number>> {
  if (threads.length === 0) return new Map();
  const { rows } = await database().execute<{ thread_id: string; count: number }>(sql`
    with recursive answers as (
      select c.id, c.thread_id, c.status from comments c
      where c.parent_id = any(${sql.param(threads)}::bigint[]) and c.status in ('approved', 'deleted')
      union all
      select c.id, c.thread_id, c.status from comments c join answers a on c.parent_id = a.id where c.status in ('approved', 'deleted')
    ) select thread_id, count(*) filter (where status = 'approved')::int as count from answers group by thread_id`);
  return new Map(rows.map((row) => [Number(row.thread_id), row.count]));
}

export type ThreadPage = { root: ThreadNode; next: number | null };

/**
 * A page of one thread: its beginning, and fifty answers after the number given. Null where there
 * is no such thread in the story.
 */
export async function getThread(id: number, storyId: number, after = 0): Promise<ThreadPage | null> {
  const db = database();
  const [begun, answered] = await Promise.all([
    db.execute<ListedComment>(sql`
      select ${shownColumns} from comments c
      where c.id = ${id} and c.story_id = ${storyId} and c.parent_id is null and c.status in ('approved', 'deleted')`),
    db.execute<ListedComment & { above: string | null }>(sql`
      select ${shownColumns}, p.author_name as above from comments c left join comments p on p.id = c.parent_id and p.status = 'approved'
      where c.thread_id between ${id} and ${id} and (c.thread_id, c.id) > (${id}::bigint, ${after}::bigint) and ${isAnswer} order by c.thread_id, c.id limit ${answersPerPage + 1}`),
  ]);
  const [first] = begun.rows;
  if (!first) return null;
  const page = answered.rows.slice(0, answersPerPage);
  const here = new Set([id, ...page.map((row) => Number(row.id))]);
  const answers = page.map((row) => {
    const shown = toShown(row);
    if (shown.parentId === null || here.has(shown.parentId)) return shown;
    const inReplyTo = row.above === null ? null : { id: shown.parentId, name: row.above, elsewhere: true };
    return { ...shown, parentId: id, inReplyTo };
  });
  const [root] = toTree([toShown(first), ...answers]);
  const last = answers.at(-1);
  return root ? { root, next: last && answered.rows.length > answersPerPage ? last.id : null } : null;
}

/**
 * After which answer the page of the thread begins on which this one stands; null where it stands
 * under the thread's beginning.
 */
export async function findAnswerPage(thread: number, id: number): Promise<number | null> {
  const { rows } = await database().execute<{ id: string }>(sql`
    select id from (
      select c.id, row_number() over (order by c.id) as at from comments c where c.thread_id = ${thread} and c.id < ${id} and ${isAnswer}
    ) before where at >= ${answersShown} and (at - ${answersShown}) % ${answersPerPage} = 0 order by id desc limit 1`);
  return rows[0] ? Number(rows[0].id) : null;
}
