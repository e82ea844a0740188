import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { commentTerms } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { rowId } from '../../ground/form-fields';
import { lockSettings, settle } from '../../ground/story-version';
import { assertPlace, touchPlace } from './save-terms';
import { switchQuestions } from './switch-questions';
import { mostSlowMinutes, placeWhere, type TermsScope } from './terms';

const holdFields = ['open', 'premoderated', 'slow', 'questions'] as const;

/**
 * One term of a story's discussion; '' leaves it to the section and the site. Slow mode takes
 * minutes, the others yes or no.
 */
export const holdInput = z
  .object({ story: rowId, field: z.enum(holdFields), value: z.string().regex(/^(yes|no|\d{1,4})?$/, 'bad-input') })
  .refine(({ field, value }) => value === '' || (field === 'slow') === /^\d+$/.test(value), { error: 'bad-input', path: ['value'] })
  .refine(({ value }) => !(Number(value) > mostSlowMinutes), { error: 'out-of-range', path: ['value'] });
type Hold = z.infer<typeof holdInput>;

const said = (value: boolean | number | null | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'number' ? String(value) : value ? 'yes' : 'no';

/**
 * Closes the discussion of a story, has everything in it read first, slows it down, makes it
 * questions and answers, or takes that back; all else stays.
 */
export async function holdDiscussion(actor: Actor, { story, field, value }: Hold): Promise<{ undo: Hold }> {
  return change(actor, async ({ tx, audit, touch }) => {
    const place: TermsScope = { kind: 'story', id: story };
    await assertPlace(tx, actor, place);
    await tx.execute(sql`lock table comment_terms in share row exclusive mode`);
    const lock = await lockSettings(tx, story);
    const [row] = await tx.select().from(commentTerms).where(placeWhere(place));
    const column = field === 'slow' ? 'slowMinutes' : field;
    // A story takes questions or does not: there is nothing to leave to its section.
    const none = field === 'questions' ? false : null;
    const set = { [column]: value === '' ? none : field === 'slow' ? Number(value) : value === 'yes', changedAt: new Date() };
    if (row) await tx.update(commentTerms).set(set).where(eq(commentTerms.id, row.id));
    else await tx.insert(commentTerms).values({ ...set, storyId: story });
    await settle(tx, actor, lock, { sent: { [column]: set[column] }, stored: { [column]: row?.[column] ?? none } });
    const before = said(row?.[column] ?? none);
    const isSwitched = field === 'questions' && (value === 'yes') !== (before === 'yes');
    const switched = isSwitched ? await switchQuestions(tx, story, value === 'yes') : {};
    await audit({ action: 'comments.terms', subjectType: 'story', subjectId: story, before: { [field]: before }, after: { [field]: value, ...switched } });
    await touchPlace(tx, touch, place);
    return { undo: { story, field, value: before } };
  });
}
