import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { articles, commentTerms, sections, stories } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { type Change, change } from '../../ground/change';
import { nested, rowId, texts } from '../../ground/form-fields';
import { type Locale, locales } from '../../ground/locales';
import { may } from '../../ground/policy';
import { Refusal } from '../../ground/refusal';
import { found, inEachLanguage } from '../../ground/rows';
import { lockSettings, type Seen, type Settled, seenInput, settle } from '../../ground/story-version';
import { tag } from '../../ground/tags';
import { switchQuestions } from './switch-questions';
import { mostSlowMinutes, placeWhere, type TermsScope } from './terms';
import { touchedByComment } from './touched';

const choice = (yes: string, no: string) =>
  z
    .enum(['', yes, no])
    .default('')
    .transform((value) => (value === '' ? null : value === yes));

export const termsInput = nested(
  z.object({
    place: z.enum(['site', 'section', 'story']),
    id: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.union([z.null(), rowId])),
    open: choice('yes', 'no'),
    closeDays: z.preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      z.union([z.null(), z.coerce.number().int().min(0).max(3650, 'too-long')]),
    ),
    premoderated: choice('before', 'after'),
    slowMinutes: z.preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      z.union([z.null(), z.coerce.number().int('out-of-range').min(0, 'out-of-range').max(mostSlowMinutes, 'out-of-range')]),
    ),
    questions: z.preprocess((value) => value === true || value === 'true', z.boolean()),
    message: texts(500),
    ...seenInput,
  }),
);
export type TermsInput = z.output<typeof termsInput>;

/**
 * Sets how comments are taken at one place: the site (administrators), a section (administrators),
 * a story (who moderates it in all its languages).
 */
export async function saveTerms(actor: Actor, input: TermsInput): Promise<{ place: string; undo?: TermsUndo } & Partial<Settled>> {
  return change(actor, async ({ tx, audit, touch }) => {
    const place: TermsScope = input.place === 'site' ? { kind: 'site' } : { kind: input.place, id: input.id ?? 0 };
    await assertPlace(tx, actor, place);
    await tx.execute(sql`lock table comment_terms in share row exclusive mode`);
    const lock = place.kind === 'story' ? await lockSettings(tx, place.id) : null;
    const [row] = await tx.select().from(commentTerms).where(placeWhere(place));
    const { open, closeDays, premoderated, slowMinutes, message } = input;
    const sent = { open, closeDays, premoderated, slowMinutes, message, questions: input.questions && place.kind === 'story' };
    const guarded = lock && (await settle(tx, actor, lock, { sent: flat(sent), stored: flat(row ?? noTerms), seen: input }));
    const after = guarded ? nestedTerms(guarded.values) : sent;
    if (row)
      await tx
        .update(commentTerms)
        .set({ ...after, changedAt: new Date() })
        .where(eq(commentTerms.id, row.id));
    else
      await tx
        .insert(commentTerms)
        .values({ ...after, sectionId: place.kind === 'section' ? place.id : null, storyId: place.kind === 'story' ? place.id : null });
    const before = row && {
      open: row.open,
      closeDays: row.closeDays,
      premoderated: row.premoderated,
      slowMinutes: row.slowMinutes,
      message: row.message,
      questions: row.questions,
    };
    const isSwitched = place.kind === 'story' && after.questions !== (row?.questions ?? false);
    const switched = isSwitched ? await switchQuestions(tx, place.id, after.questions) : {};
    const subject = { site: 'settings', section: 'section', story: 'story' }[place.kind];
    await audit({
      action: 'comments.terms',
      subjectType: subject,
      subjectId: place.kind === 'site' ? 'site' : place.id,
      before,
      after: { ...after, ...switched },
    });
    await touchPlace(tx, touch, place);
    if (!guarded) return { place: input.place };
    return { place: input.place, undo: undoTo(row ?? noTerms, input, guarded.settled), ...guarded.settled };
  });
}

type Own = Pick<typeof commentTerms.$inferSelect, 'open' | 'closeDays' | 'premoderated' | 'slowMinutes' | 'questions' | 'message'>;
const noTerms: Own = { open: null, closeDays: null, premoderated: null, slowMinutes: null, questions: false, message: {} };
type Flat = Omit<Own, 'message'> & Record<`message.${Locale}`, string>;

/** The words of each language are a field of their own: two people may write in two of them. */
function flat({ open, closeDays, premoderated, slowMinutes, questions, message }: Own): Flat {
  const words = Object.fromEntries(locales.map((locale) => [`message.${locale}`, message[locale] ?? ''])) as Record<`message.${Locale}`, string>;
  return { open, closeDays, premoderated, slowMinutes, questions, ...words };
}

function nestedTerms({ open, closeDays, premoderated, slowMinutes, questions, ...words }: Flat): Own {
  const message = Object.fromEntries(locales.flatMap((locale) => (words[`message.${locale}`] ? [[locale, words[`message.${locale}`]]] : [])));
  return { open, closeDays, premoderated, slowMinutes, questions, message };
}

/** As a form would send it. */
type TermsUndo = Record<'open' | 'premoderated' | 'closeDays' | 'slowMinutes' | 'questions', string> &
  Pick<TermsInput, 'place' | 'id'> &
  Pick<Own, 'message'> &
  Seen;

function undoTo({ open, premoderated, closeDays, slowMinutes, questions, message }: Own, { place, id }: TermsInput, { storyVersion }: Settled): TermsUndo {
  const said = (value: boolean | null, yes: string, no: string) => (value === null ? '' : value ? yes : no);
  const numbers = { closeDays: String(closeDays ?? ''), slowMinutes: String(slowMinutes ?? '') };
  const choices = { open: said(open, 'yes', 'no'), premoderated: said(premoderated, 'before', 'after'), questions: String(questions) };
  return { place, id, ...choices, ...numbers, message, storyVersion };
}

export async function assertPlace(tx: Transaction, actor: Actor, place: TermsScope): Promise<void> {
  if (place.kind === 'site') return assertMay(actor, 'settings.manage');
  if (place.kind === 'section') {
    assertMay(actor, 'sections.manage');
    found(await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, place.id)));
    return;
  }
  assertMay(actor, 'comments.moderate');
  const story = found(await tx.select({ sectionId: stories.sectionId }).from(stories).where(eq(stories.id, place.id)));
  const editions = await tx.select({ locale: articles.locale }).from(articles).where(eq(articles.storyId, place.id));
  if (!editions.every((edition) => may(actor, 'comments.moderate', { locale: edition.locale, sectionId: story.sectionId }))) throw new Refusal('not-found');
}

export async function touchPlace(tx: Transaction, touch: Change['touch'], place: TermsScope): Promise<void> {
  if (place.kind === 'site') return touch({ tags: [tag.site], paths: inEachLanguage('') });
  if (place.kind === 'story') return touch(await touchedByComment(tx, place.id));
  const ids = await tx
    .selectDistinct({ id: stories.id })
    .from(stories)
    .innerJoin(articles, and(eq(articles.storyId, stories.id), eq(articles.status, 'published')))
    .where(eq(stories.sectionId, place.id));
  touch({ tags: ids.map((id) => tag.comments(id.id)), paths: [] });
}
