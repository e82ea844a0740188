import { type SQL, sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { sweepLimits } from '../ground/limit';
import { periods } from '../ground/periods';

const batch = 5000;

const older = (column: SQL, days: number) => sql`${column} < now() - make_interval(days => ${days})`;

/**
 * What goes when it is over: lib/ground/periods.ts, and in words docs/operations.md. What is set
 * stays without what was personal.
 */
const rules: { name: string; from: SQL; over: SQL; set?: SQL }[] = [
  {
    name: 'invalidations',
    from: sql`invalidations`,
    over: sql`${older(sql`created_at`, periods.invalidationsDays)} and id < (select max(id) from invalidations)`,
  },
  { name: 'tokens', from: sql`tokens`, over: older(sql`expires_at`, periods.tokensKeptDays) },
  {
    name: 'sessions',
    from: sql`sessions`,
    over: sql`${older(sql`expires_at`, periods.sessionsKeptDays)} or ${older(sql`revoked_at`, periods.sessionsKeptDays)}`,
  },
  { name: 'versions of settings beside a text', from: sql`story_versions`, over: older(sql`created_at`, periods.settingsVersionsDays) },
  { name: 'presence', from: sql`presence`, over: older(sql`seen_at`, periods.presenceDays) },
  { name: 'comment presence', from: sql`comment_presence`, over: older(sql`seen_at`, periods.presenceDays) },
  { name: 'comments that somebody has taken', from: sql`comment_assignments`, over: older(sql`at`, periods.presenceDays) },
  { name: 'saved filters of comments', from: sql`comment_filters`, over: older(sql`removed_at`, 1) },
  {
    name: 'follows',
    from: sql`discussion_follows`,
    over: sql`${older(sql`created_at`, periods.followDays)} or (confirmed_at is null and confirm_until < now())`,
  },
  { name: 'letters', from: sql`comment_letters`, over: older(sql`created_at`, periods.lettersDays) },
  { name: 'publications to undo', from: sql`publish_undos`, over: sql`created_at < now() - interval '1 hour'` },
  { name: 'notices', from: sql`notices`, over: older(sql`created_at`, periods.noticesDays) },
  { name: 'blocks', from: sql`network_blocks`, over: older(sql`least(until, lifted_at)`, periods.blocksDays) },
  {
    name: 'messages',
    from: sql`contact_messages`,
    over: sql`${older(sql`greatest(answered_at, archived_at)`, periods.messageDays)} or ${older(sql`created_at`, periods.messageUntouchedDays)}`,
  },
  {
    name: 'addresses of typo reports',
    from: sql`typo_reports`,
    set: sql`email = null`,
    over: sql`email is not null and (${older(sql`decided_at`, periods.typoAddressDays)} or ${older(sql`created_at`, periods.typoUndecidedDays)})`,
  },
  {
    name: 'reporters of typos',
    from: sql`typo_reports`,
    set: sql`reporter_hash = ''`,
    over: sql`reporter_hash <> '' and ${older(sql`created_at`, periods.readerCookieDays)}`,
  },
  { name: 'webhooks', from: sql`webhook_deliveries`, over: older(sql`created_at`, periods.webhooksDays) },
  { name: 'reads', from: sql`reads`, over: sql`day < current_date - ${periods.readsDays}::int` },
];

export type Swept = Record<string, number>;

/**
 * Removes what is over, in pieces, so that nothing else waits for it. The newest invalidation
 * always stays: the follower reads on from it.
 */
export async function sweep(db: Database = database()): Promise<Swept> {
  const swept: Swept = { limits: await sweepLimits(db) };
  for (const { name, from, over, set } of rules) {
    const what = set ? sql`update ${from} set ${set}` : sql`delete from ${from}`;
    swept[name] = await clear(db, what, sql`select ctid from ${from} where ${over}`);
  }
  return swept;
}

async function clear(db: Database, what: SQL, over: SQL): Promise<number> {
  let gone = 0;
  for (;;) {
    const { rowCount } = await db.execute(sql`${what} where ctid in (${over} limit ${batch})`);
    gone += rowCount ?? 0;
    if ((rowCount ?? 0) < batch) return gone;
  }
}
