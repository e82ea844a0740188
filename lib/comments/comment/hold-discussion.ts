import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { commentTerms } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { rowId } from '../../ground/form-fields';
import { assertPlace, touchPlace } from './save-terms';
import { type Place, placeWhere } from './terms';

/** One term of a story's discussion; '' leaves it to the section and the site. */
export const holdInput = z.object({ story: rowId, field: z.enum(['open', 'premoderated']), value: z.enum(['', 'yes', 'no']) });
type Hold = z.infer<typeof holdInput>;

const said = (value: boolean | null | undefined): Hold['value'] => (value === null || value === undefined ? '' : value ? 'yes' : 'no');

/** Closes the discussion of a story, or has everything in it read first, or takes that back; all else about it stays. */
export async function holdDiscussion(actor: Actor, { story, field, value }: Hold): Promise<{ undo: Hold }> {
  return change(actor, async ({ tx, audit, touch }) => {
    const place: Place = { kind: 'story', id: story };
    await assertPlace(tx, actor, place);
    await tx.execute(sql`lock table comment_terms in share row exclusive mode`);
    const [row] = await tx.select().from(commentTerms).where(placeWhere(place));
    const set = { [field]: value === '' ? null : value === 'yes', changedAt: new Date() };
    if (row) await tx.update(commentTerms).set(set).where(eq(commentTerms.id, row.id));
    else await tx.insert(commentTerms).values({ ...set, storyId: story });
    const before = said(row?.[field]);
    await audit({ action: 'comments.terms', subjectType: 'story', subjectId: story, before: { [field]: before }, after: { [field]: value } });
    await touchPlace(tx, touch, place);
    return { undo: { story, field, value: before } };
  });
}
