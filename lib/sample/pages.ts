import { articles } from '@/db/schema';
import { emptyContent, placeholderSlug } from '../articles/editing/create';
import { makePublic } from '../articles/publishing/publish';
import type { Actor } from '../ground/actor';
import type { Change } from '../ground/change';
import { locales } from '../ground/locales';
import { insertPage } from '../pages/create-page';
import { templateFacts } from '../pages/template-facts';
import { fillTemplate } from '../pages/templates';
import { type TemplateName, templateNames } from '../pages/templates/template';

/**
 * How the newsroom works is told under who it is, the use of machines under that: the footer of
 * every page stays short.
 */
const under: Partial<Record<TemplateName, TemplateName>> = { principles: 'imprint', ai: 'principles' };

/**
 * Every template as a page in every language, in the footer but for those that lie under another.
 */
export async function createPages(c: Change, actor: Actor, now: Date): Promise<void> {
  const facts = await templateFacts(c.tx);
  const made = new Map<TemplateName, number>();
  for (const template of templateNames) {
    const parent = under[template];
    const parentId = (parent && made.get(parent)) ?? null;
    const storyId = await insertPage(c, { parentId, template, inFooter: parentId === null, sampleKey: `page-${template}` });
    made.set(template, storyId);
    for (const locale of locales) {
      const content = { ...emptyContent, ...fillTemplate(template, locale, facts) };
      const [row] = await c.tx.insert(articles).values({ storyId, locale, slug: placeholderSlug(), body: content.body }).returning({ id: articles.id });
      if (!row) throw new Error('no page was made');
      await makePublic(c, actor, { articleId: row.id, version: 1, content, kind: 'publish', publishedAt: now, zone: 'Asia/Shanghai' });
    }
  }
}
