import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { isOpenTo } from '../articles/editing/embargo';
import type { Actor } from '../ground/actor';

export type Due = { id: number; storyId: number; locale: string; headline: string; at: Date; kind: 'publish' | 'withdraw'; isLate: boolean };
export type Review = { id: number; locale: string; headline: string; createdAt: Date };

/** What goes out or comes down next, the latest first in being late. */
export async function listDue(actor: Actor, limit = 20): Promise<Due[]> {
  const { rows } = await database().execute<{
    id: string;
    story_id: string;
    locale: string;
    headline: string;
    at: string;
    kind: 'publish' | 'withdraw';
    late: boolean;
  }>(sql`
    (select id, story_id, locale, headline, scheduled_at as at, 'publish' as kind, scheduled_at < now() - interval '10 seconds' as late
       from articles where scheduled_at is not null and ${isOpenTo(actor)} order by scheduled_at limit ${limit})
    union all
    (select id, story_id, locale, headline, withdraw_at, 'withdraw', withdraw_at < now() - interval '10 seconds'
       from articles where withdraw_at is not null and ${isOpenTo(actor)} order by withdraw_at limit ${limit})
    order by at limit ${limit}`);
  return rows.map((row) => ({
    id: Number(row.id),
    storyId: Number(row.story_id),
    locale: row.locale,
    headline: row.headline,
    at: new Date(row.at),
    kind: row.kind,
    isLate: row.late,
  }));
}

/** What waits for review, the oldest first. */
export async function listInReview(actor: Actor, limit = 20): Promise<Review[]> {
  const { rows } = await database().execute<{ id: string; locale: string; headline: string; created_at: string }>(sql`
    select id, locale, headline, created_at from articles where status = 'in_review' and ${isOpenTo(actor)} order by id limit ${limit}`);
  return rows.map((row) => ({ id: Number(row.id), locale: row.locale, headline: row.headline, createdAt: new Date(row.created_at) }));
}
