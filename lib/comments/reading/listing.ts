import { and, count, desc, eq, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { comments } from '@/db/schema';
import { type ListedComment, nothingHiddenAbove, shownColumns, toShown } from '../comment/row';
import type { ThreadNode } from '../comment/thread';
import { withAnswers } from './answers';

export const orders = ['oldest', 'newest', 'likes', 'interesting', 'answered'] as const;
export type Order = (typeof orders)[number];
export const commentsPerPage = 50;

export type CommentListing = { nodes: ThreadNode[]; next: string | null };
/** None of `languages` is all. */
type Wish = { order: Order; languages?: string[]; after?: string };
type Place = { likes: number; interest?: number | null; unanswered?: boolean; id: number };

/** By what an order goes before the number; null where by the number alone. */
const scores: Record<Order, 'likes' | 'interest' | 'unanswered' | null> = {
  oldest: null,
  newest: null,
  likes: 'likes',
  interesting: 'interest',
  answered: 'unanswered',
};
const scoreOf = (order: Order, place: Place): number => Number(place[scores[order] ?? 'likes'] ?? 0);

/**
 * Where a page begins: after this number, or after this score and this number. Null for what is no
 * place in that order.
 */
export function readPlace(order: Order, given: string | undefined): Place | null {
  const match = given?.match(scores[order] ? /^(\d{1,12})\.(\d{1,15})$/ : /^()(\d{1,15})$/);
  const score = Number(match?.[1]);
  if (!match || (order === 'likes' && score > 2 ** 31 - 1) || (order === 'answered' && score > 1)) return null;
  return { likes: score, interest: score, unanswered: score === 1, id: Number(match[2]) };
}
export const writePlace = (order: Order, place: Place): string => (scores[order] ? `${scoreOf(order, place)}.${place.id}` : String(place.id));

// With the story in front, and given as a range, so that only an index by story has the order:
// Postgres would else walk all comments by number, hoping to meet the story's soon.
const sorting: Record<Order, SQL> = {
  oldest: sql`c.story_id, c.id`,
  newest: sql`c.story_id desc, c.id desc`,
  likes: sql`c.story_id desc, c.likes desc, c.id desc`,
  interesting: sql`c.story_id desc, c.interest desc, c.id desc`,
  answered: sql`c.story_id, c.unanswered, c.id`,
};
const comparing: Record<Order, (a: Place, b: Place) => number> = {
  oldest: (a, b) => a.id - b.id,
  newest: (a, b) => b.id - a.id,
  likes: (a, b) => b.likes - a.likes || b.id - a.id,
  interesting: (a, b) => scoreOf('interesting', b) - scoreOf('interesting', a) || b.id - a.id,
  answered: (a, b) => scoreOf('answered', a) - scoreOf('answered', b) || a.id - b.id,
};

function beyond(storyId: number, order: Order, given: string | undefined): SQL {
  const all = sql`c.story_id between ${storyId} and ${storyId}`;
  const place = readPlace(order, given);
  if (!place) return all;
  const score = scores[order];
  if (order === 'answered')
    return sql`${all} and (c.story_id, c.unanswered, c.id) > (${storyId}::bigint, ${place.unanswered ?? true}::boolean, ${place.id}::bigint)`;
  if (score) return sql`${all} and (c.story_id, c.${sql.raw(score)}, c.id) < (${storyId}::bigint, ${scoreOf(order, place)}::bigint, ${place.id}::bigint)`;
  return sql`${all} and (c.story_id, c.id) ${order === 'newest' ? sql`<` : sql`>`} (${storyId}::bigint, ${place.id}::bigint)`;
}

/**
 * Fifty comments of a story in the order asked for: those that answer none, with their first
 * answers as they were said; or, of some languages, each by itself with whom it answers.
 */
export async function listDiscussion(storyId: number, { order: wanted, languages = [], after }: Wish): Promise<CommentListing> {
  // Of one language answers stand by themselves, and none of them is a question.
  const order = wanted === 'answered' && languages.length > 0 ? 'oldest' : wanted;
  const from = beyond(storyId, order, after);
  const ordered = sql`order by ${sorting[order]} limit ${commentsPerPage + 1}`;
  const isWhole = languages.length === 0;
  const found = isWhole ? await loadRoots(from, ordered) : (await Promise.all(languages.map((language) => loadAlone(language, from, ordered)))).flat();
  const page = found.sort(comparing[order]).slice(0, commentsPerPage);
  const last = page.at(-1);
  const nodes = isWhole ? (await withAnswers(page)).sort(comparing[order]) : page;
  return { nodes, next: last && found.length > commentsPerPage ? writePlace(order, last) : null };
}

const alone = { inReplyTo: null, replies: [] };

async function loadRoots(from: SQL, ordered: SQL): Promise<ThreadNode[]> {
  const { rows } = await database().execute<ListedComment>(
    sql`select ${shownColumns} from comments c where ${from} and c.parent_id is null and c.status in ('approved', 'deleted') ${ordered}`,
  );
  return rows.map((row) => ({ ...toShown(row), ...alone }));
}

/** Approved comments of one language, answers among them, where nothing above them is hidden. */
async function loadAlone(language: string, from: SQL, ordered: SQL): Promise<ThreadNode[]> {
  const { rows } = await database().execute<ListedComment & { above: string | null }>(sql`
    select ${shownColumns}, p.author_name as above from comments c left join comments p on p.id = c.parent_id and p.status = 'approved'
    where ${from} and c.status = 'approved' and c.language = ${language} and ${nothingHiddenAbove} ${ordered}`);
  return rows.map((row) => {
    const shown = toShown(row);
    const inReplyTo = shown.parentId !== null && row.above !== null ? { id: shown.parentId, name: row.above, elsewhere: true } : null;
    return { ...shown, inReplyTo, replies: [] };
  });
}

/** In which languages a story is discussed, the most used first. */
export async function listLanguages(storyId: number): Promise<{ language: string; total: number }[]> {
  return database()
    .select({ language: comments.language, total: count() })
    .from(comments)
    .where(and(eq(comments.storyId, storyId), eq(comments.status, 'approved')))
    .groupBy(comments.language)
    .orderBy(desc(count()), comments.language);
}
