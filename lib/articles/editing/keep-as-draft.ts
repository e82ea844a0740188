import { eq } from 'drizzle-orm';
import { articles, stories } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import type { Content } from '../content/content';
import { createStory } from './create';
import { saveDraft } from './save';

/**
 * Keeps words whose article was removed, or may not be written in any more, as a draft of their own in the same section and
 * language. Throws Refusal: not-found, not-allowed.
 */
export async function keepAsDraft(actor: Actor, { articleId, content }: { articleId: number; content: Content }): Promise<{ articleId: number }> {
  return change(actor, async (c) => {
    const [known] = await c.tx
      .select({ locale: articles.locale, sectionId: stories.sectionId })
      .from(articles)
      .innerJoin(stories, eq(stories.id, articles.storyId))
      .where(eq(articles.id, articleId));
    if (!known) throw new Refusal('not-found');
    const made = await createStory(actor, { ...known, headline: content.headline }, c.tx);
    await saveDraft(actor, { articleId: made.articleId, version: 1, content: { ...content, slug: '' } }, c.tx);
    await c.audit({ action: 'drafts.keep', subjectType: 'article', subjectId: made.articleId, after: { from: articleId } });
    return { articleId: made.articleId };
  });
}
