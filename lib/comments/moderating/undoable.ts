import { and, desc, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { type auditLog, commentDecisions, commentRedactions, commentStandings, comments, networkBlocks, stories } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { may } from '../../ground/policy';
import { listLastDecisions } from './desk-queries';
import { listLastMarked } from './mark';
import { withoutUndone } from './moderate';

export type Logged = Pick<typeof auditLog.$inferSelect, 'id' | 'action' | 'subjectType' | 'subjectId' | 'after'>;

/**
 * What a row of the log says was done, by what it can be taken back. Rows written before the log
 * knew it name nothing.
 */
export type Reversible =
  | { kind: 'decision'; comment: number; id: number }
  | { kind: 'standing'; id: number }
  | { kind: 'redaction'; id: number }
  | { kind: 'featured'; comment: number; featured: boolean }
  | { kind: 'answer'; comment: number; answer: boolean }
  | { kind: 'block'; id: number };

const numberIn = (value: unknown, name: string): number | null => {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = (value as Record<string, unknown>)[name];
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : null;
};

export function reversible(row: Logged): Reversible | null {
  const subject = Number(row.subjectId);
  const named = (name: string) => numberIn(row.after, name);
  switch (row.action) {
    case 'comments.approved':
    case 'comments.rejected':
    case 'comments.spam': {
      const id = named('decisionId');
      return id === null ? null : { kind: 'decision', comment: subject, id };
    }
    case 'comments.standing': {
      const id = named('standingId');
      return id === null ? null : { kind: 'standing', id };
    }
    case 'comments.redact': {
      const id = named('redactionId');
      return id === null ? null : { kind: 'redaction', id };
    }
    case 'comments.feature':
    case 'comments.unfeature':
      return { kind: 'featured', comment: subject, featured: row.action === 'comments.feature' };
    case 'comments.answer':
    case 'comments.unanswer':
      return { kind: 'answer', comment: subject, answer: row.action === 'comments.answer' };
    case 'comments.block-network':
      return { kind: 'block', id: subject };
    default:
      return null;
  }
}

/**
 * The rows of a page of the log that this person may take back now: each still stands, and nothing
 * newer is over it. One query for each kind.
 */
export async function listUndoable(actor: Actor, rows: Logged[]): Promise<Set<number>> {
  const all = rows.flatMap((row) => {
    const what = reversible(row);
    return what ? [{ row: row.id, what }] : [];
  });
  const idsOf = (kind: Reversible['kind']) => all.flatMap(({ what }) => (what.kind === kind && 'id' in what ? [what.id] : []));
  const about = (kind: 'decision' | 'featured' | 'answer') => [
    ...new Set(all.flatMap(({ what }) => (what.kind === kind && 'comment' in what ? [what.comment] : []))),
  ];
  const [found, decisions, featured, answers, standings, redactions, blocks] = await Promise.all([
    listComments([...new Set([...about('decision'), ...about('featured'), ...about('answer')])]),
    listLastDecisions(about('decision')),
    listLastMarked(database(), about('featured'), 'featured'),
    listLastMarked(database(), about('answer'), 'answer'),
    listStanding(idsOf('standing')),
    listCovering(idsOf('redaction')),
    listBlocking(idsOf('block')),
  ]);
  const appealed = [...decisions.values()].filter((last) => last.appealedAt !== null && last.personId !== actorId(actor)).map((last) => last.commentId);
  const against = await listDecidedBy(actor, appealed);
  const isOwn = (place: Place | undefined) => place !== undefined && may(actor, 'comments.moderate', { locale: place.language, sectionId: place.sectionId });
  const stands = ({ row, what }: (typeof all)[number]): boolean => {
    if (what.kind === 'standing') return isOwn(standings.get(what.id));
    if (what.kind === 'redaction') return isOwn(redactions.get(what.id));
    if (what.kind === 'block') return isOwn(blocks.get(what.id));
    const comment = found.get(what.comment);
    if (!comment || !isOwn(comment)) return false;
    if (what.kind === 'featured') return comment.status === 'approved' && comment.featured === what.featured && featured.get(what.comment) === row;
    if (what.kind === 'answer') return comment.isAnswer === what.answer && answers.get(what.comment) === row;
    const last = decisions.get(what.comment);
    return last?.id === what.id && last.decision === comment.status && !against.has(what.comment);
  };
  return new Set(all.filter(stands).map(({ row }) => row));
}

/**
 * Of comments whose appeal another decided, those that were appealed against this person's own
 * decision.
 */
async function listDecidedBy(actor: Actor, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await database()
    .select({ comment: commentDecisions.commentId, personId: commentDecisions.personId, reason: commentDecisions.reason })
    .from(commentDecisions)
    .where(inArray(commentDecisions.commentId, ids))
    .orderBy(desc(commentDecisions.id));
  const first = (id: number) => withoutUndone(rows.filter((row) => row.comment === id))[1];
  return new Set(ids.filter((id) => first(id)?.personId === actorId(actor)));
}

type Place = { language: string; sectionId: number | null };

async function listComments(ids: number[]) {
  if (ids.length === 0) return new Map<number, Place & { status: string; featured: boolean; isAnswer: boolean }>();
  const rows = await database()
    .select({
      id: comments.id,
      status: comments.status,
      featured: comments.featured,
      isAnswer: comments.isAnswer,
      language: comments.language,
      sectionId: stories.sectionId,
    })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(inArray(comments.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

async function listStanding(ids: number[]): Promise<Map<number, Place>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ id: commentStandings.id, language: comments.language, sectionId: stories.sectionId })
    .from(commentStandings)
    .innerJoin(comments, eq(comments.id, commentStandings.commentId))
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(
      and(
        inArray(commentStandings.id, ids),
        or(isNull(commentStandings.until), gt(commentStandings.until, sql`now()`)),
        sql`not exists (select 1 from comment_standings lift where lift.lifts_id = ${commentStandings.id})`,
      ),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

const isNewest: SQL = sql`not exists (select 1 from comment_redactions r where r.comment_id = ${commentRedactions.commentId} and r.undone_at is null and r.id > ${commentRedactions.id})`;

async function listCovering(ids: number[]): Promise<Map<number, Place>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ id: commentRedactions.id, language: comments.language, sectionId: stories.sectionId })
    .from(commentRedactions)
    .innerJoin(comments, eq(comments.id, commentRedactions.commentId))
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(and(inArray(commentRedactions.id, ids), isNull(commentRedactions.undoneAt), isNewest));
  return new Map(rows.map((row) => [row.id, row]));
}

async function listBlocking(ids: number[]): Promise<Map<number, Place>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ id: networkBlocks.id, language: comments.language, sectionId: stories.sectionId })
    .from(networkBlocks)
    .innerJoin(comments, eq(comments.id, networkBlocks.commentId))
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(and(inArray(networkBlocks.id, ids), isNull(networkBlocks.liftedAt), gt(networkBlocks.until, sql`now()`)));
  return new Map(rows.map((row) => [row.id, row]));
}
