import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { systemActor } from '../../ground/actor';
import { change } from '../../ground/change';
import { getCommentCounts, oldHours } from './counts';

const hour = 3_600_000;
const waitingLock = 7_305_705;

/**
 * Tells the webhooks that asked for it, once a day at most, that comments have been waiting for
 * longer than a day. The row in the log is what is told, so several processes tell it once. Returns
 * whether it was told.
 */
export async function notifyWaiting(now = new Date()): Promise<boolean> {
  const { rows } = await database().execute(sql`select 1 from webhooks where removed_at is null and 'comments.waiting' = any(events) limit 1`);
  if (rows.length === 0) return false;
  const actor = systemActor('comments');
  const { held, oldest } = await getCommentCounts(actor);
  const hours = oldest ? Math.floor((now.getTime() - oldest.getTime()) / hour) : 0;
  if (hours < oldHours || (await isTold(database()))) return false;
  return change(actor, async ({ tx, audit }) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${waitingLock})`);
    const isFirst = !(await isTold(tx));
    await audit({ action: isFirst ? 'comments.waiting' : 'comments.told', subjectType: 'comments', subjectId: 'all', after: { waiting: held, hours } });
    return isFirst;
  });
}

async function isTold(db: Pick<ReturnType<typeof database>, 'execute'>): Promise<boolean> {
  const { rows } = await db.execute(sql`select 1 from audit_log where action = 'comments.waiting' and at > now() - interval '24 hours' limit 1`);
  return rows.length > 0;
}
