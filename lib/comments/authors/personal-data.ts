import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import {
  auditLog,
  carriedReading,
  commentContacts,
  commentLetters,
  commentLikes,
  commentReports,
  comments,
  contactMessages,
  discussionFollows,
  mailStops,
  sessions,
  storyReactions,
  typoReports,
} from '@/db/schema';
import type { Person } from '../../ground/actor';
import { readerOfPerson } from '../../ground/traces';
import { listGivenReports } from '../../typos/export';
import { emailKey } from '../letters/contacts';

const batch = 500;

/** Lists of an export, each in pieces: its name and what is in it. */
export type Lists = Readonly<Record<string, () => AsyncIterable<object[]>>>;

async function* once(rows: Promise<object[]>): AsyncGenerator<object[]> {
  yield await rows;
}

/**
 * What is kept about the owner of an account besides their comments. Names of others are not in it.
 */
export function personalDataOf(actor: Person, email: string): Lists {
  const db = database();
  const isTheirs = sql`lower(${contactMessages.email}) = ${email.toLowerCase()}`;
  return {
    ...givenBy(actor),
    messages: () =>
      once(
        email === ''
          ? Promise.resolve([])
          : db
              .select({
                name: contactMessages.name,
                email: contactMessages.email,
                subject: contactMessages.subject,
                message: contactMessages.message,
                writtenAt: contactMessages.createdAt,
                answeredAt: contactMessages.answeredAt,
                answer: contactMessages.answer,
              })
              .from(contactMessages)
              .where(isTheirs)
              .orderBy(asc(contactMessages.id)),
      ),
    ...lettersTo(actor, email),
    saved: () =>
      once(
        db
          .select({ saved: carriedReading.saved, look: carriedReading.look, changedAt: carriedReading.changedAt })
          .from(carriedReading)
          .where(eq(carriedReading.personId, actor.id)),
      ),
    sessions: () =>
      once(
        db
          .select({
            browser: sessions.userAgent,
            openedAt: sessions.createdAt,
            seenAt: sessions.seenAt,
            expiresAt: sessions.expiresAt,
            endedAt: sessions.revokedAt,
          })
          .from(sessions)
          .where(eq(sessions.personId, actor.id))
          .orderBy(asc(sessions.createdAt)),
      ),
    log: () => logOf(actor.id),
  };
}

/**
 * Rows of the log that this account has left, or that are about it. Who else acted is not told:
 * that is someone else's name.
 */
async function* logOf(personId: number): AsyncGenerator<object[]> {
  const isAbout = and(eq(auditLog.subjectType, 'person'), eq(auditLog.subjectId, String(personId)));
  for (let after = 0; ; ) {
    const rows = await database()
      .select({
        id: auditLog.id,
        at: auditLog.at,
        action: auditLog.action,
        subject: sql<string>`${auditLog.subjectType} || ' ' || ${auditLog.subjectId}`,
        byYou: sql<boolean>`coalesce(${auditLog.personId} = ${personId}, false)`,
        nameInIt: sql<string | null>`case when ${auditLog.personId} = ${personId} then ${auditLog.personName} end`,
      })
      .from(auditLog)
      .where(and(or(eq(auditLog.personId, personId), isAbout), gt(auditLog.id, after)))
      .orderBy(asc(auditLog.id))
      .limit(batch);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}

const givenBy = (actor: Person): Lists => {
  const db = database();
  const reader = readerOfPerson(actor.id);
  return {
    likes: () =>
      once(
        db
          .select({ comment: commentLikes.commentId, at: commentLikes.at })
          .from(commentLikes)
          .where(eq(commentLikes.readerHash, reader))
          .orderBy(asc(commentLikes.at)),
      ),
    reactions: () =>
      once(
        db
          .select({ story: storyReactions.storyId, kind: storyReactions.kind, at: storyReactions.at })
          .from(storyReactions)
          .where(eq(storyReactions.readerHash, reader))
          .orderBy(asc(storyReactions.at)),
      ),
    reports: () =>
      once(
        db
          .select({
            comment: commentReports.commentId,
            reason: commentReports.reason,
            note: commentReports.note,
            outcome: commentReports.outcome,
            at: commentReports.at,
          })
          .from(commentReports)
          .where(eq(commentReports.readerHash, reader))
          .orderBy(asc(commentReports.at)),
      ),
    typoReports: () => once(listGivenReports(eq(typoReports.personId, actor.id))),
  };
};

const lettersTo = (actor: Person, email: string): Lists => {
  const db = database();
  return {
    letters: () =>
      once(
        db
          .select({ kind: commentLetters.kind, comment: commentLetters.commentId, dueAt: commentLetters.dueAt, sentAt: commentLetters.sentAt })
          .from(commentLetters)
          .innerJoin(commentContacts, eq(commentContacts.commentId, commentLetters.commentId))
          .innerJoin(comments, eq(comments.id, commentContacts.commentId))
          .where(eq(comments.personId, actor.id))
          .orderBy(asc(commentLetters.id)),
      ),
    follows: () =>
      once(
        db
          .select({
            story: discussionFollows.storyId,
            thread: discussionFollows.threadId,
            since: discussionFollows.createdAt,
            confirmedAt: discussionFollows.confirmedAt,
          })
          .from(discussionFollows)
          .where(eq(discussionFollows.emailHash, emailKey(email)))
          .orderBy(asc(discussionFollows.id)),
      ),
    noLetters: () =>
      once(
        db
          .select({ since: mailStops.at })
          .from(mailStops)
          .where(eq(mailStops.emailHash, emailKey(email))),
      ),
  };
};
