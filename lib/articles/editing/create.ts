import { randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { articles, drafts, people, sections, stories, storyPeople } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { type Change, change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { getSettings } from '../../settings/queries';
import { startingBody } from '../body/block-ids';
import { emptyBody } from '../body/body';
import { withoutSuggestions } from '../body/suggestions';
import type { Content } from '../content/content';
import { contentOf } from '../content/draft';
import { isSameContent } from '../content/merge';
import { draftContent, keepVersion, lockArticle } from './row';
import { inheritEmbargo } from './set-embargo';

export const emptyContent: Content = {
  slug: '',
  headline: '',
  standfirst: '',
  dateline: '',
  body: emptyBody,
  mediaId: null,
  pictureAlt: '',
  pictureCaption: '',
  pictureCredit: '',
};

/** Until the first publication an article has an address of chance that nobody is told. */
export const placeholderSlug = () => `draft-${randomBytes(8).toString('hex')}`;

/** Begins a story with one language edition. */
export async function createStory(
  actor: Actor,
  input: { locale: string; sectionId: number; headline: string },
  db: Queryable = database(),
): Promise<{ articleId: number; storyId: number }> {
  assertMay(actor, 'articles.create', { locale: input.locale, sectionId: input.sectionId, ownerId: actorId(actor) });
  const begin = async (c: Change) => {
    const [section] = await c.tx.select({ id: sections.id }).from(sections).where(eq(sections.id, input.sectionId));
    if (!section) throw new Refusal('bad-input', { fields: { sectionId: 'required' } });
    const [story] = await c.tx.insert(stories).values({ sectionId: section.id }).returning({ id: stories.id });
    if (!story) throw new Error('no story was made');
    const articleId = await beginEdition(c, actor, { storyId: story.id, locale: input.locale, content: { ...emptyContent, headline: input.headline } });
    await signOwn(c, actor, story.id);
    await c.audit({
      action: 'articles.create',
      subjectType: 'article',
      subjectId: articleId,
      after: { storyId: story.id, locale: input.locale, headline: input.headline },
    });
    return { articleId, storyId: story.id };
  };
  return change(actor, begin, db);
}

/** Adds a language to a story, with the blocks of the source as the text to begin from. */
export async function createEdition(
  actor: Actor,
  input: { sourceArticleId: number; locale: string },
  db: Queryable = database(),
): Promise<{ articleId: number; storyId: number }> {
  return change(
    actor,
    async (c) => {
      const source = await lockArticle(c.tx, input.sourceArticleId);
      assertMay(actor, 'articles.read', source.policy);
      assertMay(actor, 'articles.translate', { locale: input.locale, sectionId: source.sectionId, status: 'draft', ownerId: actorId(actor) });
      const storyId = source.article.storyId;
      const [known] = await c.tx
        .select({ id: articles.id })
        .from(articles)
        .where(and(eq(articles.storyId, storyId), eq(articles.locale, input.locale), isNull(articles.trashedAt)));
      if (known) throw new Refusal('edition-exists');
      const held = draftContent(source);
      const content = { ...held, body: withoutSuggestions(held.body), slug: '' };
      const articleId = await beginEdition(c, actor, {
        storyId,
        locale: input.locale,
        content,
        source: { id: source.article.id, revision: source.article.revision, base: isSameContent(held, contentOf(source.article)) ? null : held },
      });
      await inheritEmbargo(c, actor, { until: source.article.embargoUntil, named: source.policy.embargoedFor }, articleId);
      await c.audit({
        action: 'articles.translate',
        subjectType: 'article',
        subjectId: articleId,
        after: { storyId, locale: input.locale, from: source.article.id },
      });
      return { articleId, storyId };
    },
    db,
  );
}

type Edition = { storyId: number; locale: string; content: Content; source?: { id: number; revision: number; base: Content | null } };

/**
 * Adds an edition, that nobody sees yet, to a story or a page. The caller has asserted the policy
 * and writes the audit row.
 */
export async function beginEdition(c: Change, actor: Actor, { storyId, locale, content, source }: Edition): Promise<number> {
  const { zone } = await getSettings(c.tx);
  const [article] = await c.tx
    .insert(articles)
    .values({ storyId, locale, slug: placeholderSlug(), headline: content.headline, body: emptyBody, zone })
    .returning({ id: articles.id });
  if (!article) throw new Error('no article was made');
  const [draft] = await c.tx
    .insert(drafts)
    .values({
      ...content,
      body: startingBody(content.body),
      articleId: article.id,
      ownerId: actorId(actor),
      updatedBy: actorId(actor),
      changedAt: sql`now()`,
      sourceArticleId: source?.id,
      sourceRevision: source?.revision,
      sourceBase: source?.base,
    })
    .returning();
  if (draft) await keepVersion(c.tx, draft, actor);
  return article.id;
}

/** Whoever has a page on the site signs what they begin. */
async function signOwn(c: Change, actor: Actor, storyId: number): Promise<void> {
  if (actor.kind !== 'person') return;
  const [person] = await c.tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, actor.id), eq(people.public, true)));
  if (person) await c.tx.insert(storyPeople).values({ storyId, personId: person.id });
}
