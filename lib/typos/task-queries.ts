import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { articles, rippleTasks, stories } from '@/db/schema';
import { contentOf } from '../articles/content/draft';
import type { Actor } from '../ground/actor';
import { isLocale } from '../ground/locales';
import { may } from '../ground/policy';
import { listReportable } from './blocks';
import { counterpartSentence } from './counterpart';
import { inScope } from './scope';

const sources = alias(articles, 'sources');

/**
 * Open tasks on other editions, and on drafts whose words differ, the newest first: one more than
 * `limit` where there are more.
 */
export async function listTypoTasks(actor: Actor, after?: number, limit = 30) {
  const scope = inScope(actor, sql`${articles.locale}`, sql`${stories.sectionId}`);
  const rows = await database()
    .select({ task: rippleTasks, target: articles, source: sources, sectionId: stories.sectionId })
    .from(rippleTasks)
    .innerJoin(articles, eq(articles.id, rippleTasks.targetId))
    .innerJoin(sources, eq(sources.id, rippleTasks.sourceId))
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .where(and(eq(rippleTasks.status, 'open'), after ? sql`${rippleTasks.id} < ${after}` : undefined, ...scope))
    .orderBy(sql`${rippleTasks.id} desc`)
    .limit(limit + 1);
  return rows
    .filter(({ target, sectionId }) => may(actor, 'typos.handle', { locale: target.locale, sectionId, status: target.status }))
    .map(({ task, target, source }) => {
      const locale = isLocale(target.locale) ? target.locale : 'en';
      const sourceLocale = isLocale(source.locale) ? source.locale : 'en';
      const isOwn = target.id === source.id;
      const passage = listReportable(contentOf(target)).find((block) => block.id === task.block)?.text ?? '';
      const told = listReportable(contentOf(source)).find((block) => block.text.includes(task.says))?.text ?? '';
      const given = { text: told, said: task.said, says: task.says, locale: sourceLocale };
      const sentence = isOwn ? null : counterpartSentence(given, passage, locale);
      const { start, end } = sentence ?? { start: 0, end: 0 };
      return {
        id: task.id,
        said: task.said,
        says: task.says,
        isOwn,
        articleId: target.id,
        locale,
        headline: target.headline,
        sourceLocale,
        sourceHeadline: source.headline,
        before: passage.slice(0, start),
        sentence: passage.slice(start, end),
        after: passage.slice(end),
      };
    });
}
