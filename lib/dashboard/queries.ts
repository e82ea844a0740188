import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { isOpenTo } from '../drafts/embargo';
import type { Actor } from '../people/actor';

export type Waiting = { id: number; storyId: number; locale: string; headline: string; at: Date; kind: 'publish' | 'withdraw'; isLate: boolean };
export type Review = { id: number; locale: string; headline: string; createdAt: Date };
export type Read = { storyId: number; articleId: number | null; locale: string | null; headline: string; count: number };

/** What goes out or comes down next, the latest first in being late. */
export async function listDue(actor: Actor, limit = 20): Promise<Waiting[]> {
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

/** The most read stories of the last seven days, named in `locale` where they have that edition. */
export async function listReads(locale: string, limit = 10): Promise<Read[]> {
  const { rows } = await database().execute<{ story_id: string; id: string | null; locale: string | null; headline: string | null; count: string }>(sql`
    select r.story_id, r.count, a.id, a.locale, a.headline
    from (select story_id, sum(count) as count from reads where day > current_date - 7 group by story_id order by 2 desc, 1 desc limit ${limit}) r
    left join lateral (
      select id, locale, headline from articles where story_id = r.story_id and status in ('published', 'withdrawn') order by locale <> ${locale}, locale limit 1
    ) a on true
    order by r.count desc, r.story_id desc`);
  return rows.map((row) => ({
    storyId: Number(row.story_id),
    articleId: row.id === null ? null : Number(row.id),
    locale: row.locale,
    headline: row.headline ?? '',
    count: Number(row.count),
  }));
}
