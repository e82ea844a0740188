import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { commentStandings, comments, stories } from '@/db/schema';
import { type Actor, actorId, actorName } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import type { RejectReason } from '../comment/input';
import { keysOfComment, listStandings, lockAuthor, type StandingKind } from '../standing/standing';
import { decideComments, type ModerationResult } from './moderate';

export const mostMuteDays = 365;

/** The comment by which an author is known, if the actor moderates where it stands. */
async function ownAuthor(tx: Transaction, actor: Actor, commentId: number) {
  const row = found(
    await tx
      .select({ comment: comments, sectionId: stories.sectionId })
      .from(comments)
      .innerJoin(stories, eq(stories.id, comments.storyId))
      .where(eq(comments.id, commentId)),
  );
  assertMay(actor, 'comments.moderate', { locale: row.comment.language, sectionId: row.sectionId });
  return row.comment;
}

export type StandingInput = { commentId: number; kind: StandingKind; days: number | null; note: string };

/**
 * Warns, mutes, bans, trusts an author, has each of their comments read, or leaves a note for
 * colleagues. A dated, signed row. Throws `author-staff` for someone who works here,
 * `author-forgotten` where nothing by which to know them is left.
 */
export async function setStanding(actor: Actor, input: StandingInput): Promise<{ standingId: number; undo: { standingId: number } }> {
  if (input.kind === 'mute' && input.days === null) throw new Refusal('bad-input', { fields: { days: 'required' } });
  if (input.note === '' && (input.kind === 'note' || input.kind === 'warn')) throw new Refusal('bad-input', { fields: { note: 'required' } });
  return change(actor, async ({ tx, audit }) => {
    const comment = await ownAuthor(tx, actor, input.commentId);
    if (comment.isStaff) throw new Refusal('author-staff');
    const keys = keysOfComment(comment);
    const addressHash = keys.addressHashes[0] ?? null;
    // Nobody has shown that an e-mail address is theirs: it can be refused, never trusted.
    const emailHash = input.kind === 'trust' ? null : keys.emailHash;
    if (keys.authorId === null && emailHash === null && addressHash === null) throw new Refusal('author-forgotten');
    await lockAuthor(tx, keys);
    const until = input.days === null ? null : sql<Date>`now() + make_interval(days => ${input.days})`;
    const made = found(
      await tx
        .insert(commentStandings)
        .values({
          kind: input.kind,
          commentId: comment.id,
          authorId: keys.authorId,
          emailHash,
          addressHash,
          authorName: comment.authorName,
          until: input.kind === 'note' || input.kind === 'warn' ? null : until,
          note: input.note,
          personId: actorId(actor),
          personName: actorName(actor),
        })
        .returning({ id: commentStandings.id, until: commentStandings.until }),
    );
    await audit({
      action: 'comments.standing',
      subjectType: 'comment',
      subjectId: comment.id,
      after: { kind: input.kind, until: made.until, standingId: made.id },
    });
    return { standingId: made.id, undo: { standingId: made.id } };
  });
}

/** Takes a decision about an author back. The decision stays, with a newer row that names it. */
export async function liftStanding(actor: Actor, input: { standingId: number }): Promise<{ standingId: number }> {
  return change(actor, async ({ tx, audit }) => {
    const row = found(await tx.select().from(commentStandings).where(eq(commentStandings.id, input.standingId)));
    const comment = await ownAuthor(tx, actor, row.commentId);
    if (row.kind === 'lift') throw new Refusal('not-found');
    const { id: _id, at: _at, kind, ...kept } = row;
    const keys = { authorId: row.authorId, emailHash: row.emailHash, addressHashes: row.addressHash === null ? [] : [row.addressHash], name: row.authorName };
    await lockAuthor(tx, keys);
    if ((await listStandings(tx, keys)).some((standing) => standing.liftsId === row.id)) throw new Refusal('conflict');
    await tx
      .insert(commentStandings)
      .values({ ...kept, kind: 'lift', liftsId: row.id, until: null, note: '', personId: actorId(actor), personName: actorName(actor) });
    await audit({ action: 'comments.lift', subjectType: 'comment', subjectId: comment.id, before: { kind } });
    return { standingId: row.id };
  });
}

const mostAuthorsAtOnce = 100;

/**
 * Rejects what this author has waiting or public where the actor moderates, at most a hundred at
 * once. One undo brings all back.
 */
export async function rejectAllBy(actor: Actor, input: { commentId: number; reason: RejectReason; note: string }): Promise<ModerationResult> {
  const ids = await change(actor, async ({ tx, audit }) => {
    const comment = await ownAuthor(tx, actor, input.commentId);
    if (comment.isStaff) throw new Refusal('author-staff');
    const { authorId } = keysOfComment(comment);
    const same = [
      ...(comment.addressHash === null ? [] : [and(eq(comments.addressHash, comment.addressHash), eq(comments.authorName, comment.authorName))]),
      ...(comment.authorEmail === null
        ? []
        : [sql`lower(${comments.authorEmail}) = ${comment.authorEmail.toLowerCase()} and ${comments.authorEmail} is not null`]),
      eq(comments.id, comment.id),
    ];
    const scope = actor.kind === 'person' && actor.role !== 'administrator' ? actor : { languages: [], sectionIds: [] };
    const rows = await tx
      .select({ id: comments.id })
      .from(comments)
      .innerJoin(stories, eq(stories.id, comments.storyId))
      .where(
        and(
          authorId === null ? and(isNull(comments.personId), or(...same)) : eq(comments.personId, authorId),
          inArray(comments.status, ['held', 'approved']),
          scope.languages.length > 0 ? inArray(comments.language, scope.languages) : undefined,
          scope.sectionIds.length > 0 ? inArray(stories.sectionId, scope.sectionIds) : undefined,
        ),
      )
      .orderBy(desc(comments.id))
      .limit(mostAuthorsAtOnce);
    await audit({ action: 'comments.reject-all', subjectType: 'comment', subjectId: comment.id, after: { count: rows.length } });
    return rows.map((row) => row.id);
  });
  if (ids.length === 0) return { count: 0, undo: { ids: [], decisions: [] } };
  return decideComments(actor, { ids, from: 'undecided', decision: 'rejected', reason: input.reason, note: input.note });
}
