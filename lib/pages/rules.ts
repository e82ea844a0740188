import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, pages } from '@/db/schema';
import { articlePath } from '../articles/content/path';
import type { Locale } from '../ground/locales';

/**
 * Where readers find one of the rules for comments: its paragraph of the page of rules in this
 * language, the page alone where its editors have taken that out, null where no such page is
 * public. With the language.
 */
export async function findRule(locale: Locale, paragraph: string): Promise<string | null> {
  const [page] = await database()
    .select({ kind: articles.kind, locale: articles.locale, slug: articles.slug, body: articles.body })
    .from(pages)
    .innerJoin(articles, and(eq(articles.storyId, pages.storyId), eq(articles.locale, locale), eq(articles.status, 'published')))
    .where(eq(pages.template, 'rules'));
  if (!page) return null;
  const isThere = page.body.content?.some((block) => block.type === 'heading' && block.attrs?.id === paragraph);
  return `${articlePath(page)}${isThere ? `#${paragraph}` : ''}`;
}
