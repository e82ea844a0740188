import { and, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { comments, stories } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { scopeOf } from '../moderating/counts';
import { keysOfComment, listStandingsOf, type Standing, standingOf } from '../standing/standing';

/** Of each way in which comments are known to be of one author, at most so many are counted. */
const mostCountedOfAuthor = 1000;

export type AuthorRecord = {
  approved: number;
  rejected: number;
  spam: number;
  held: number;
  /** Whether more were written than are counted. */
  isMore: boolean;
  firstSeen: Date;
  standing: Standing;
};

type Counted = Record<'id' | 'approved' | 'rejected' | 'spam' | 'held' | 'counted', string> & { first_seen: string };

/**
 * For each of these comments that the actor moderates the record of whoever wrote it, in three
 * queries for all. Who is one author: the rule of `byAuthorOf`, the account, else the same name and
 * address or the same e-mail address.
 */
export async function listAuthorRecords(actor: Person, ids: number[]): Promise<Map<number, AuthorRecord>> {
  if (ids.length === 0) return new Map();
  const db = database();
  const few = sql`limit ${mostCountedOfAuthor}`;
  const wanted = sql`select id, status, created_at from comments c where`;
  const written = await db
    .select({
      id: comments.id,
      personId: comments.personId,
      authorEmail: comments.authorEmail,
      addressHash: comments.addressHash,
      authorName: comments.authorName,
    })
    .from(comments)
    .innerJoin(stories, eq(stories.id, comments.storyId))
    .where(and(inArray(comments.id, ids), ...scopeOf(actor)));
  if (written.length === 0) return new Map();
  const own = written.map((row) => row.id);
  const [standings, { rows }] = await Promise.all([
    listStandingsOf(db, written.map(keysOfComment)),
    db.execute<Counted>(sql`
      select t.id, count(*) as counted, min(same.created_at) as first_seen,
        count(*) filter (where same.status = 'approved') as approved, count(*) filter (where same.status = 'rejected') as rejected,
        count(*) filter (where same.status = 'spam') as spam, count(*) filter (where same.status = 'held') as held
      from comments t cross join lateral (
        (${wanted} c.person_id = t.person_id ${few})
        union (${wanted} t.person_id is null and c.person_id is null and c.address_hash = t.address_hash and c.author_name = t.author_name ${few})
        union (${wanted} t.person_id is null and c.person_id is null and c.author_email is not null and lower(c.author_email) = lower(t.author_email) ${few})
        union select t.id, t.status, t.created_at
      ) same
      where ${inArray(sql`t.id`, own)} group by t.id`),
  ]);
  const standingById = new Map(written.map((row, at) => [row.id, standingOf(standings[at] ?? [])]));
  return new Map(
    rows.map((row) => [
      Number(row.id),
      {
        approved: Number(row.approved),
        rejected: Number(row.rejected),
        spam: Number(row.spam),
        held: Number(row.held),
        isMore: Number(row.counted) > mostCountedOfAuthor,
        firstSeen: new Date(row.first_seen),
        standing: standingById.get(Number(row.id)) ?? standingOf([]),
      },
    ]),
  );
}
