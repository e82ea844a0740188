import { and, asc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { commentPresence, comments, people, stories } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { optionalId, rowId } from '../../ground/form-fields';
import { locales, localized } from '../../ground/locales';
import { can, may } from '../../ground/policy';
import { Refusal } from '../../ground/refusal';
import { queues } from '../comment/input';
import { untilOf } from '../standing/standing';
import { listLastDecisions } from './desk-queries';
import { isIn } from './moderate';

/** Whoever has not said so for this long looks no more. The queue says it every ten seconds. */
export const presentSeconds = 60;

export const presenceInput = z.object({
  locale: z.enum(locales),
  queue: z.enum(queues),
  /** The comment before this person now; without one they look at none. */
  comment: optionalId.default(null),
  /** Those on their page. */
  shown: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(rowId).max(100)),
});
export type PresenceInput = z.infer<typeof presenceInput>;

export type CommentPresence = {
  /** Who else looks at which. */
  others: { comment: number; names: string[] }[];
  /**
   * What somebody else has decided since the page was made: the reason of the refusal that whoever
   * comes second gets.
   */
  decided: { comment: number; reason: string; name: string; at: string }[];
};

/**
 * Notes at which comment a moderator looks, and answers who else looks at those shown, and who was
 * first to decide. No change of the paper: no audit.
 */
export async function seeComments(actor: Actor, input: PresenceInput): Promise<CommentPresence> {
  if (actor.kind !== 'person' || !can(actor, 'comments.moderate')) throw new Refusal(actor.kind === 'guest' ? 'signed-out' : 'not-allowed');
  const wanted = [...new Set([...input.shown, ...(input.comment === null ? [] : [input.comment])])];
  const rows = await database()
    .select({
      id: comments.id,
      status: comments.status,
      reports: comments.reports,
      appealedAt: comments.appealedAt,
      language: comments.language,
      sectionId: stories.sectionId,
    })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(inArray(comments.id, wanted.length > 0 ? wanted : [0]));
  if (input.comment !== null) {
    const current = rows.find((row) => row.id === input.comment);
    if (!current) throw new Refusal('not-found');
    assertMay(actor, 'comments.moderate', { locale: current.language, sectionId: current.sectionId });
  }
  await look(actor.id, input.comment);
  const own = rows.filter((row) => may(actor, 'comments.moderate', { locale: row.language, sectionId: row.sectionId }));
  const gone = own.filter((row) => !isIn[input.queue](row) && row.status !== 'deleted').map((row) => row.id);
  const [others, decisions] = await Promise.all([
    listOthers(
      actor.id,
      own.map((row) => row.id),
    ),
    listLastDecisions(gone),
  ]);
  return {
    others: [...new Set(others.map((presence) => presence.comment))].map((comment) => ({
      comment,
      names: others.filter((presence) => presence.comment === comment).map((presence) => localized(presence.name, input.locale)),
    })),
    decided: [...decisions.values()]
      .filter((decision) => decision.personId !== actor.id && decision.decision !== 'deleted')
      .map((decision) => ({ comment: decision.commentId, reason: `decided-${decision.decision}`, name: decision.personName, at: untilOf(decision.at) })),
  };
}

/** A person looks at one comment at a time, wherever else they have the desk open. */
async function look(personId: number, commentId: number | null): Promise<void> {
  const db = database();
  if (commentId === null) await db.delete(commentPresence).where(eq(commentPresence.personId, personId));
  else
    await db.execute(sql`
      insert into comment_presence (person_id, comment_id) select ${personId}, id from comments where id = ${commentId}
      on conflict (person_id) do update set comment_id = excluded.comment_id, seen_at = now()`);
}

async function listOthers(personId: number, ids: number[]) {
  if (ids.length === 0) return [];
  return database()
    .select({ comment: commentPresence.commentId, name: people.name })
    .from(commentPresence)
    .innerJoin(people, eq(people.id, commentPresence.personId))
    .where(
      and(
        inArray(commentPresence.commentId, ids),
        ne(commentPresence.personId, personId),
        gt(commentPresence.seenAt, sql`now() - make_interval(secs => ${presentSeconds})`),
        isNull(people.disabledAt),
      ),
    )
    .orderBy(asc(commentPresence.personId));
}
