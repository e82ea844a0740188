import { desc, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, drafts, stories, storyTemplates } from '@/db/schema';
import { withoutSuggestions } from '../articles/body/suggestions';
import { beginEdition } from '../articles/editing/create';
import { isOpenTo } from '../articles/editing/embargo';
import { draftContent, lockArticle } from '../articles/editing/row';
import { inheritEmbargo } from '../articles/editing/set-embargo';
import { type Actor, actorId, type Person } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { grant } from '../ground/policy';
import { Refusal } from '../ground/refusal';

/**
 * Begins a story with the words, picture, section, places and tags of an edition as its draft has
 * them. Its bylines, address, notes and suggestions stay behind; an embargo comes along. Throws
 * Refusal: not-found, not-allowed.
 */
export async function duplicateStory(actor: Actor, input: { articleId: number }): Promise<{ articleId: number; storyId: number }> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.read', loaded.policy);
    const { storyId: from, locale, embargoUntil } = loaded.article;
    const content = draftContent(loaded);
    if (loaded.sectionId === null) throw new Refusal('not-found');
    assertMay(actor, 'articles.create', { locale, sectionId: loaded.sectionId, ownerId: actorId(actor) });
    const [story] = await c.tx.insert(stories).values({ sectionId: loaded.sectionId }).returning({ id: stories.id });
    if (!story) throw new Error('no story was made');
    const storyId = story.id;
    const articleId = await beginEdition(c, actor, { storyId, locale, content: { ...content, body: withoutSuggestions(content.body), slug: '' } });
    await c.tx.execute(sql`insert into story_people (story_id, person_id) select ${storyId}, id from people where public and id = ${actorId(actor)}`);
    await c.tx.execute(sql`insert into story_states (story_id, iso2, position) select ${storyId}, iso2, position from story_states where story_id = ${from}`);
    await c.tx.execute(
      sql`insert into story_institutions (story_id, institution_id, position) select ${storyId}, institution_id, position from story_institutions where story_id = ${from}`,
    );
    await c.tx.execute(sql`insert into story_tags (story_id, tag_id, position) select ${storyId}, tag_id, position from story_tags where story_id = ${from}`);
    await inheritEmbargo(c, actor, { until: embargoUntil, named: loaded.policy.embargoedFor }, articleId);
    await c.audit({ action: 'articles.duplicate', subjectType: 'article', subjectId: articleId, after: { storyId, from: input.articleId } });
    return { articleId, storyId };
  });
}

/** Marks a story as one that others are begun from, or takes the mark off. */
export async function markTemplate(actor: Actor, input: { articleId: number; on: boolean }): Promise<{ undo: { articleId: number; on: boolean } }> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', loaded.policy);
    const { storyId, kind } = loaded.article;
    if (kind !== 'story') throw new Refusal('not-found');
    if (input.on)
      await c.tx
        .insert(storyTemplates)
        .values({ storyId, madeBy: actorId(actor) })
        .onConflictDoNothing();
    else await c.tx.delete(storyTemplates).where(eq(storyTemplates.storyId, storyId));
    await c.audit({ action: input.on ? 'stories.template' : 'stories.untemplate', subjectType: 'story', subjectId: storyId });
    return { undo: { articleId: input.articleId, on: !input.on } };
  });
}

export type Template = { id: number; locale: string; headline: string };

/**
 * Editions that a new article can begin from, as far as the actor may read them, the newest mark
 * first.
 */
export async function listTemplates(actor: Person, limit = 50): Promise<Template[]> {
  const own = grant(actor.role, 'articles.read') === 'own';
  return database()
    .select({ id: articles.id, locale: articles.locale, headline: sql<string>`coalesce(nullif(${drafts.headline}, ''), ${articles.headline})` })
    .from(storyTemplates)
    .innerJoin(stories, eq(stories.id, storyTemplates.storyId))
    .innerJoin(articles, eq(articles.storyId, stories.id))
    .leftJoin(drafts, eq(drafts.articleId, articles.id))
    .where(sql`${articles.trashedAt} is null and ${isOpenTo(actor)} ${own ? sql`and ${drafts.ownerId} = ${actor.id}` : sql``}`)
    .orderBy(desc(storyTemplates.createdAt), desc(articles.id))
    .limit(limit);
}
