import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { bodyOf } from '@/db/factories';
import { articles, stories, typoReports } from '@/db/schema';
import { correction, withdrawn } from '@/sample/mistakes';
import { contentOf } from '../articles/content/draft';
import { emptyContent } from '../articles/editing/create';
import { makePublic, makeWithdrawn } from '../articles/publishing/publish';
import type { Actor } from '../ground/actor';
import type { Change } from '../ground/change';
import { locales } from '../ground/locales';
import { acceptWithin } from '../typos/accept';
import { listReportable } from '../typos/blocks';
import { selectorAt } from '../typos/selector';

/** The text of a story as it was before its correction. */
export const asFirstPrinted = (story: string, locale: string, text: string): string =>
  story === correction.story && locale === correction.locale ? text.replace(correction.says, correction.said) : text;

/**
 * A reader reports the mistake, an editor corrects it: a public note, a revision, and tasks on the
 * other editions.
 */
export async function createCorrection(c: Change, actor: Actor): Promise<void> {
  const [row] = await c.tx
    .select({ article: articles })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .where(and(eq(stories.sampleKey, correction.story), eq(articles.locale, correction.locale)));
  if (!row) return;
  const { article } = row;
  const blocks = listReportable(contentOf(article));
  const block = blocks.find((block) => block.text.includes(correction.said));
  const start = block?.text.indexOf(correction.said) ?? 0;
  const selector = block && selectorAt(blocks, block.id, start, start + correction.said.length, article.revision);
  if (!selector) throw new Error('the sample edition has nothing to correct');
  const token = () => randomBytes(24).toString('base64url');
  const report = { articleId: article.id, locale: article.locale, ...selector, proposal: correction.says, tokenHash: token(), place: token() };
  const [made] = await c.tx.insert(typoReports).values(report).returning({ id: typoReports.id });
  if (made) await acceptWithin(c, actor, { id: made.id, correction: correction.note });
}

/** A story that was withdrawn, in every language. */
export async function createWithdrawn(c: Change, actor: Actor, sectionIds: Map<string, number>, now: Date): Promise<void> {
  const sectionId = sectionIds.get(withdrawn.section);
  const [story] = sectionId ? await c.tx.insert(stories).values({ sectionId, sampleKey: withdrawn.key }).returning({ id: stories.id }) : [];
  if (!story) return;
  const publishedAt = new Date(now.getTime() - withdrawn.daysAgo * 86_400_000);
  for (const locale of locales) {
    const { notice, body, ...words } = withdrawn.editions[locale];
    const content = { ...emptyContent, ...words, body: bodyOf(body) };
    const [row] = await c.tx
      .insert(articles)
      .values({ storyId: story.id, locale, slug: words.slug, headline: words.headline, body: content.body, zone: withdrawn.zone })
      .returning({ id: articles.id });
    if (!row) continue;
    const { articleId, version } = await makePublic(c, actor, { articleId: row.id, version: 1, content, kind: 'publish', publishedAt, zone: withdrawn.zone });
    await makeWithdrawn(c, actor, { articleId, version, notice });
  }
}
