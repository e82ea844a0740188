import { eq, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { typoReports } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { change } from '../ground/change';
import { locales } from '../ground/locales';
import { found } from '../ground/rows';
import { hashToken } from '../people/tokens';

export const forgetInput = z.object({ locale: z.enum(locales), token: z.string().regex(/^[\w-]{32}$/, 'not-found') });

/**
 * Reports lose their reporter: note, address, account, network, and the thread to their other
 * reports. What was proposed stays.
 */
export async function forgetReports(tx: Transaction, which: SQL): Promise<number> {
  const gone = await tx
    .update(typoReports)
    .set({ note: '', email: null, personId: null, reporterHash: '', networkHash: null, trail: '' })
    .where(which)
    .returning({ id: typoReports.id });
  return gone.length;
}

/**
 * Forgets who sent a report, for whoever has its receipt. The receipt goes on telling what becomes
 * of it.
 */
export async function forgetReport(actor: Actor, input: z.output<typeof forgetInput>): Promise<{ token: string }> {
  return change(actor, async ({ tx, audit }) => {
    const own = eq(typoReports.tokenHash, hashToken(input.token));
    const report = found(await tx.select({ id: typoReports.id }).from(typoReports).where(own).for('update'));
    await forgetReports(tx, own);
    await audit({ action: 'typos.forget', subjectType: 'typo_report', subjectId: report.id });
    return { token: input.token };
  });
}
