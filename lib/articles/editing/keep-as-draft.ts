import { eq } from 'drizzle-orm';
import { articles, stories } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import type { Content } from '../content/content';
import { createStory } from './create';
import { saveDraft } from './save';

/**
 * Keeps words whose article was removed, or may not be written in any more, as a draft of their own
 * in the same section and language. Throws Refusal: not-found, not-allowed.
 */
export async function keepAsDraft(actor: Actor, { articleId, content }: { articleId: number; content: Content }): Promise<{ articleId: number }> {
  return change(actor, async (c) => {
    const [known] = await c.tx
      .select({ locale: articles.locale, sectionId: stories.sectionId })
      .from(articles)
      .innerJoin(stories, eq(stories.id, articles.storyId))
      .where(eq(articles.id, articleId));
    // A page of the paper's own has no section: its words can be copied.
    if (!known || known.sectionId === null) throw new Refusal('not-found');
    const { locale, sectionId } = known;
    const made = await createStory(actor, { locale, sectionId, headline: content.headline }, c.tx);
    await saveDraft(actor, { articleId: made.articleId, version: 1, content: { ...content, slug: '' } }, c.tx);
    await c.audit({ action: 'drafts.keep', subjectType: 'article', subjectId: made.articleId, after: { from: articleId } });
    return { articleId: made.articleId };
  });
}
