import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { articles, pages, stories } from '@/db/schema';
import { localeInput } from '../articles/content/draft';
import { contentLimits } from '../articles/content/limits';
import { beginEdition, emptyContent } from '../articles/editing/create';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { optionalId } from '../ground/form-fields';
import { locales } from '../ground/locales';
import { may } from '../ground/policy';
import { Refusal } from '../ground/refusal';
import { assertParent } from './page';
import { lastUnder, lockPlaces } from './places';
import { templateFacts } from './template-facts';
import { fillTemplate } from './templates';
import { templateNames } from './templates/template';

export const pageInput = z.object({
  locale: localeInput,
  headline: z.string({ error: 'required' }).trim().min(1, 'required').max(contentLimits.headline, 'too-long'),
  parentId: optionalId,
});
export const templateInput = z.object({ template: z.enum(templateNames, 'bad-input'), locale: localeInput });

type Begun = { articleId: number; storyId: number };

/**
 * Begins a page with one language edition. Throws Refusal: not-allowed, bad-input where it may not
 * stand there.
 */
export async function createPage(actor: Actor, input: z.output<typeof pageInput>): Promise<Begun> {
  assertMay(actor, 'pages.manage');
  assertMay(actor, 'articles.create', { locale: input.locale, sectionId: null, ownerId: actorId(actor) });
  return change(actor, async (c) => {
    const storyId = await insertPage(c, { parentId: input.parentId, template: null });
    const articleId = await beginEdition(c, actor, { storyId, locale: input.locale, content: { ...emptyContent, headline: input.headline } });
    const after = { storyId, locale: input.locale, headline: input.headline, parentId: input.parentId };
    await c.audit({ action: 'pages.create', subjectType: 'article', subjectId: articleId, after });
    return { articleId, storyId };
  });
}

/**
 * Begins a page from a template, in every language in which the actor may write, filled from the
 * settings as they are now. Answers with the edition in the wanted language. Throws Refusal:
 * not-allowed, template-used.
 */
export async function createFromTemplate(actor: Actor, input: z.output<typeof templateInput>): Promise<Begun> {
  assertMay(actor, 'pages.manage');
  const mayWrite = (locale: string) => may(actor, 'articles.create', { locale, sectionId: null, ownerId: actorId(actor) });
  if (!mayWrite(input.locale)) throw new Refusal('not-allowed');
  return change(actor, async (c) => {
    const storyId = await insertPage(c, { parentId: null, template: input.template });
    const facts = await templateFacts(c.tx);
    let articleId = 0;
    for (const locale of locales.filter(mayWrite)) {
      const id = await beginEdition(c, actor, { storyId, locale, content: { ...emptyContent, ...fillTemplate(input.template, locale, facts) } });
      if (locale === input.locale) articleId = id;
    }
    await c.audit({ action: 'pages.create', subjectType: 'article', subjectId: articleId, after: { storyId, template: input.template } });
    return { articleId, storyId };
  });
}

/** Makes a page without any edition, the last under its parent. */
export async function insertPage(
  c: Change,
  given: { parentId: number | null; template: string | null; inFooter?: boolean; sampleKey?: string },
): Promise<number> {
  const all = await lockPlaces(c.tx);
  assertParent(all, null, given.parentId);
  if (given.template !== null) await freeTemplate(c, given.template);
  const [story] = await c.tx.insert(stories).values({ kind: 'page', sampleKey: given.sampleKey }).returning({ id: stories.id });
  if (!story) throw new Error('no page was made');
  const { parentId, template, inFooter = false } = given;
  await c.tx.insert(pages).values({ storyId: story.id, parentId, template, inFooter, position: lastUnder(all, parentId) });
  return story.id;
}

/**
 * There is one page of rules: a template whose page has nothing left but what is in the trash is
 * free again.
 */
async function freeTemplate(c: Change, template: string): Promise<void> {
  const [used] = await c.tx.select({ storyId: pages.storyId }).from(pages).where(eq(pages.template, template));
  if (!used) return;
  const left = await c.tx.$count(articles, and(eq(articles.storyId, used.storyId), isNull(articles.trashedAt)));
  if (left > 0) throw new Refusal('template-used');
  await c.tx.update(pages).set({ template: null }).where(eq(pages.storyId, used.storyId));
}
