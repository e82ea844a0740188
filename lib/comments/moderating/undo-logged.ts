import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { auditLog } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { can } from '../../ground/policy';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { unblockNetwork } from '../standing/block-network';
import { featureComment, uncoverComment } from './mark';
import { markAnswer } from './mark-answer';
import { undoDecisions } from './moderate';
import { liftStanding } from './set-standing';
import { reversible } from './undoable';

/**
 * Takes back what a row of the log says was done, by the verb that takes such a thing back, with
 * its rules: whose it is to decide, who may not decide twice. Throws `conflict` where it no longer
 * stands: the row is asked for by what it did, never by what is the latest.
 */
export async function undoLogged(actor: Actor, input: { row: number }): Promise<void> {
  if (!can(actor, 'comments.moderate')) throw new Refusal(actor.kind === 'guest' ? 'signed-out' : 'not-allowed');
  const row = found(await database().select().from(auditLog).where(eq(auditLog.id, input.row)));
  const what = reversible(row);
  if (!what) throw new Refusal('not-found');
  if (what.kind === 'decision') await undoDecisions(actor, { ids: [what.comment], decisions: [what.id] });
  else if (what.kind === 'standing') await liftStanding(actor, { standingId: what.id });
  else if (what.kind === 'redaction') await uncoverComment(actor, { redactionId: what.id });
  else if (what.kind === 'block') await unblockNetwork(actor, { blockId: what.id });
  else if (what.kind === 'answer') await markAnswer(actor, { id: what.comment, answer: !what.answer, last: row.id });
  else await featureComment(actor, { id: what.comment, featured: !what.featured, last: row.id });
}
