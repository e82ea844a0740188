import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, type BodyNode, drafts, partnerArticles, partners, sections, stories } from '@/db/schema';
import { findBodyProblem } from '../articles/body/body';
import { beginEdition, createStory, emptyContent } from '../articles/editing/create';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { isLocale, type Locale } from '../ground/locales';
import { translator } from '../ground/messages';
import { Refusal } from '../ground/refusal';
import type { LinkChecker } from '../links/ask';
import { nodesToBody } from '../moving/html/to-body';
import { parseHtml } from '../moving/html/tree';
import { fetchPartnerArticle, PartnerUnreachable } from './fetch-partner';

type Input = { partnerId: number; remoteId: number; sectionId: number | null };

/**
 * Takes a partner's article as a draft: with its words, and a line that says where it was first
 * published. An edition of a story that came before joins it. Throws Refusal: not-allowed,
 * not-found, partner-silent, edition-exists (it was taken already).
 */
export async function takeArticle(actor: Actor, input: Input, way?: LinkChecker): Promise<{ articleId: number }> {
  assertMay(actor, 'partners.take');
  const [known] = await database()
    .select({ name: partners.name, site: partners.site, key: partners.key, taken: partnerArticles.articleId, storyId: partnerArticles.remoteStoryId })
    .from(partnerArticles)
    .innerJoin(partners, and(eq(partners.id, partnerArticles.partnerId), isNull(partners.removedAt)))
    .where(and(eq(partnerArticles.partnerId, input.partnerId), eq(partnerArticles.remoteId, input.remoteId)));
  if (!known) throw new Refusal('not-found');
  if (known.taken !== null) throw new Refusal('edition-exists');
  const given = await fetchPartnerArticle(known, input.remoteId, way).catch((error: unknown) => {
    if (error instanceof PartnerUnreachable) throw new Refusal('partner-silent');
    throw error;
  });
  if (!given || !isLocale(given.locale)) throw new Refusal('not-found');
  const body = bodyOf(given, known.name, given.locale);
  if (findBodyProblem(body, { isDraft: true })) throw new Refusal('bad-input');
  const { locale, headline } = given;
  return change(actor, async (c) => {
    const story = await storyOf(c, input.partnerId, known.storyId, locale);
    const sectionId = story?.sectionId ?? input.sectionId ?? (await sectionNamed(c, given.section));
    const place = { locale, sectionId, headline };
    assertMay(actor, 'articles.create', { locale, sectionId, ownerId: actorId(actor) });
    const articleId = story
      ? await beginEdition(c, actor, { storyId: story.id, locale, content: { ...emptyContent, headline } })
      : (await createStory(actor, place, c.tx)).articleId;
    const words = { headline: headline.slice(0, 300), standfirst: given.standfirst.slice(0, 1000), dateline: given.dateline.slice(0, 120), body };
    await c.tx
      .update(drafts)
      .set({ ...words, version: sql`${drafts.version} + 1` })
      .where(eq(drafts.articleId, articleId));
    const [row] = await c.tx
      .update(partnerArticles)
      .set({ articleId, takenAt: sql`now()`, takenBy: actorId(actor), revision: given.revision })
      .where(and(eq(partnerArticles.partnerId, input.partnerId), eq(partnerArticles.remoteId, input.remoteId), isNull(partnerArticles.articleId)))
      .returning({ id: partnerArticles.remoteId });
    if (!row) throw new Refusal('edition-exists');
    await c.audit({ action: 'partners.take', subjectType: 'article', subjectId: articleId, after: { partner: known.name, url: given.url } });
    return { articleId };
  });
}

/** The words of an article as a document of this paper, and the line that names its source. */
function bodyOf({ html, url }: { html: string; url: string }, name: string, locale: Locale): BodyNode {
  const { body } = nodesToBody(parseHtml(html), { base: url });
  const said = translator(locale, 'partners')('source', { name });
  const source = { type: 'paragraph', attrs: { id: 'source' }, content: [{ type: 'text', text: said, marks: [{ type: 'link', attrs: { href: url } }] }] };
  return { ...body, content: [...(body.content ?? []), source] };
}

/**
 * The story here that another edition of the same story became, while it has none in this language.
 */
async function storyOf(c: Change, partnerId: number, remoteStoryId: number, locale: string): Promise<{ id: number; sectionId: number | null } | null> {
  const [row] = await c.tx
    .select({ id: stories.id, sectionId: stories.sectionId })
    .from(partnerArticles)
    .innerJoin(articles, and(eq(articles.id, partnerArticles.articleId), isNull(articles.trashedAt)))
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .where(
      and(
        eq(partnerArticles.partnerId, partnerId),
        eq(partnerArticles.remoteStoryId, remoteStoryId),
        isNotNull(partnerArticles.articleId),
        sql`not exists (select 1 from articles other where other.story_id = ${stories.id} and other.locale = ${locale} and other.trashed_at is null)`,
      ),
    )
    .limit(1);
  return row ?? null;
}

async function sectionNamed(c: Change, slug: string): Promise<number> {
  const [row] = await c.tx.select({ id: sections.id }).from(sections).where(eq(sections.slug, slug));
  if (!row) throw new Refusal('bad-input', { fields: { sectionId: 'required' } });
  return row.id;
}
