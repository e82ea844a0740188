import { eq, sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { articles, drafts } from '@/db/schema';
import { systemActor } from '../../ground/actor';
import { type Change, change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { ensureDraft, lockArticle } from '../editing/row';
import { noteTimes } from '../editing/times';
import { isEditionDue } from './due';
import { makeWithdrawn } from './publish';
import { assertFourEyes, publishLocked } from './publish-draft';

const clock = systemActor('schedule');
/** Seconds after which what goes out counts as late. */
const lateAfter = 5;

export type ScheduleOutcome = { articleId: number; kind: 'publish' | 'withdraw'; outcome: 'done' | 'refused' };

/**
 * Publishes and withdraws what is due by the database's clock. Each edition is taken with its row
 * locked and skipped where another instance holds it, in a transaction of its own, so each goes out
 * once. Returns what was done.
 */
export async function runDue(limit = 50, db: Database = database()): Promise<ScheduleOutcome[]> {
  const done: ScheduleOutcome[] = [];
  const refused = new Set<number>();
  for (let count = 0; count < limit; count += 1) {
    const ran = await runNext(db, refused);
    if (!ran) break;
    done.push(ran);
    if (ran.outcome === 'refused') refused.add(ran.articleId);
  }
  return done;
}

type Due = { id: string; kind: 'publish' | 'withdraw'; late: number };

async function runNext(db: Database, refused: Set<number>): Promise<ScheduleOutcome | null> {
  let taken: { articleId: number; kind: ScheduleOutcome['kind'] } | null = null;
  try {
    return await db.transaction(async (tx) => {
      const { rows } = await tx.execute<Due>(sql`
        select id, case when scheduled_at <= now() then 'publish' else 'withdraw' end as kind,
               extract(epoch from now() - least(coalesce(scheduled_at, withdraw_at), withdraw_at, scheduled_at))::int as late
        from articles
        where ${isEditionDue}
          and id <> all(${sql`array[${sql.join(
            [0, ...refused].map((id) => sql`${id}`),
            sql`, `,
          )}]::bigint[]`})
        order by coalesce(scheduled_at, withdraw_at) limit 1 for update skip locked`);
      const due = rows[0];
      if (!due) return null;
      taken = { articleId: Number(due.id), kind: due.kind };
      await change(clock, (c) => runOne(c, Number(due.id), due), tx as unknown as Database);
      return { ...taken, outcome: 'done' as const };
    });
  } catch (error) {
    if (!taken || !(error instanceof Refusal)) throw error;
    await giveUp(db, taken, error);
    return { ...(taken as { articleId: number; kind: ScheduleOutcome['kind'] }), outcome: 'refused' };
  }
}

async function runOne(c: Change, articleId: number, due: Due): Promise<void> {
  const loaded = await lockArticle(c.tx, articleId);
  const planned = loaded.article.scheduledAt ?? loaded.article.withdrawAt;
  if (due.kind === 'publish') {
    const draft = await ensureDraft(c.tx, loaded);
    await assertFourEyes(c.tx, clock, { ...loaded, draft });
    await publishLocked(c, clock, { ...loaded, draft });
  } else await makeWithdrawn(c, clock, { articleId, version: loaded.article.version, notice: '' });
  const isLate = due.late > lateAfter;
  await c.audit({
    action: isLate ? 'schedule.late' : 'schedule.done',
    subjectType: 'article',
    subjectId: articleId,
    before: { planned, by: loaded.draft?.scheduledBy ?? null },
    after: { kind: due.kind, lateSeconds: Math.max(0, due.late) },
  });
}

/**
 * What cannot go out goes back to its writers, with the reason in the log, instead of being tried
 * for ever.
 */
async function giveUp(db: Database, { articleId, kind }: { articleId: number; kind: ScheduleOutcome['kind'] }, refusal: Refusal): Promise<void> {
  await change(
    clock,
    async (c) => {
      const [row] = await c.tx.select().from(articles).where(eq(articles.id, articleId)).for('update');
      const times = kind === 'publish' ? { status: 'draft' as const, scheduledAt: null } : { withdrawAt: null };
      await c.tx
        .update(articles)
        .set({ ...times, version: sql`version + 1` })
        .where(eq(articles.id, articleId));
      await c.tx.update(drafts).set({ scheduledBy: null }).where(eq(drafts.articleId, articleId));
      if (row) await noteTimes(c.tx, clock, row, kind === 'publish' ? { publishAt: null } : { withdrawAt: null });
      await c.audit({
        action: 'schedule.refused',
        subjectType: 'article',
        subjectId: articleId,
        after: { kind, reason: refusal.reason, fields: refusal.fields },
      });
    },
    db,
  );
}
