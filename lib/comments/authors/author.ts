import { and, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { comments, stories } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { scopeOf } from '../moderating/counts';
import { keysOfComment, listStandings, standingOf } from '../standing/standing';

type Known = Pick<typeof comments.$inferSelect, 'id' | 'personId' | 'addressHash' | 'authorName' | 'authorEmail'>;

/**
 * Comments by the author of this one: the account's, else those of the same name and address, or
 * the same e-mail address.
 */
export const byAuthorOf = (known: Known): SQL | undefined =>
  known.personId !== null
    ? eq(comments.personId, known.personId)
    : and(
        isNull(comments.personId),
        or(
          eq(comments.id, known.id),
          known.addressHash === null ? undefined : and(eq(comments.addressHash, known.addressHash), eq(comments.authorName, known.authorName)),
          known.authorEmail === null
            ? undefined
            : sql`lower(${comments.authorEmail}) = ${known.authorEmail.toLowerCase()} and ${comments.authorEmail} is not null`,
        ),
      );

/**
 * The author of a comment that this person moderates: their record, what was decided about them,
 * and their latest comments here.
 */
export async function getAuthor(actor: Person, commentId: number) {
  const db = database();
  const [found] = await db
    .select({ comment: comments })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(and(eq(comments.id, commentId), ...scopeOf(actor)));
  if (!found) return null;
  const { comment } = found;
  const [[record], standings, latest] = await Promise.all([
    db
      .select({
        approved: sql<number>`count(*) filter (where status = 'approved')::int`,
        rejected: sql<number>`count(*) filter (where status = 'rejected')::int`,
        spam: sql<number>`count(*) filter (where status = 'spam')::int`,
        firstSeen: sql<string>`min(created_at)`,
      })
      .from(comments)
      .where(byAuthorOf(comment)),
    listStandings(db, keysOfComment(comment)),
    db
      .select({ id: comments.id, text: comments.text, status: comments.status, createdAt: comments.createdAt, language: comments.language, dir: comments.dir })
      .from(comments)
      .innerJoin(stories, eq(stories.id, comments.storyId))
      .where(and(byAuthorOf(comment), ...scopeOf(actor)))
      .orderBy(desc(comments.id))
      .limit(50),
  ]);
  return {
    comment,
    record: { approved: record?.approved ?? 0, rejected: record?.rejected ?? 0, spam: record?.spam ?? 0 },
    firstSeen: new Date(record?.firstSeen ?? comment.createdAt),
    standings,
    standing: standingOf(standings),
    latest,
  };
}

/** What the author may know of what holds about them: warned, muted, banned. */
export async function getOwnStanding(comment: Known) {
  const { banned, muted, warned } = standingOf(await listStandings(database(), keysOfComment(comment)));
  return [banned, muted, warned].filter((row) => row !== null);
}
