import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { fundingNotices } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { day, nested, optionalId, texts } from '../ground/form-fields';
import { found, inEachLanguage } from '../ground/rows';
import { saveRow } from '../ground/save-row';
import { tag } from '../ground/tags';

export const fundingForm = nested(
  z
    .object({
      id: optionalId,
      notice: texts(600, true),
      label: texts(80),
      since: day,
      until: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.union([z.null(), day])),
    })
    .refine((value) => value.until === null || value.until >= value.since, { path: ['until'], message: 'bad-order' }),
);
export type FundingInput = z.output<typeof fundingForm>;
export type FundingRow = typeof fundingNotices.$inferSelect;

export const listFundingNotices = async (): Promise<FundingRow[]> =>
  database().select().from(fundingNotices).orderBy(desc(fundingNotices.since), desc(fundingNotices.id)).limit(200);

const touchFunding = (touch: Change['touch']) => touch({ tags: [tag.site], paths: inEachLanguage('') });

/**
 * Makes a funding notice, or changes the one with this id. It stands in the footer from its first
 * day to its last.
 */
export async function saveFunding(actor: Actor, input: FundingInput): Promise<{ id: number; undo?: FundingRow }> {
  assertMay(actor, 'funding.manage');
  const { id, ...values } = input;
  return change(actor, async ({ tx, audit, touch }) => {
    touchFunding(touch);
    const subject = (notice: FundingRow) => ({ subjectType: 'funding-notice', subjectId: notice.id });
    return saveRow(
      { audit },
      id,
      { create: { action: 'funding.create' }, change: { action: 'funding.change' }, subject },
      {
        add: () => tx.insert(fundingNotices).values(values).returning(),
        lock: (rowId) => tx.select().from(fundingNotices).where(eq(fundingNotices.id, rowId)).for('update'),
        set: (before) => tx.update(fundingNotices).set(values).where(eq(fundingNotices.id, before.id)).returning(),
      },
    );
  });
}

export async function removeFunding(actor: Actor, input: { id: number }): Promise<{ undo: FundingInput }> {
  assertMay(actor, 'funding.manage');
  return change(actor, async ({ tx, audit, touch }) => {
    const before = found(await tx.delete(fundingNotices).where(eq(fundingNotices.id, input.id)).returning());
    await audit({ action: 'funding.remove', subjectType: 'funding-notice', subjectId: input.id, before });
    touchFunding(touch);
    return { undo: { ...before, id: null } };
  });
}
