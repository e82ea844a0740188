import { and, desc, eq, isNotNull, lt, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, drafts, people, stories } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { localized } from '../../ground/locales';
import { may } from '../../ground/policy';
import { isOpenTo } from './embargo';
import { articleTrashDays } from './trash';

export type Trashed = { id: number; locale: string; headline: string; trashedAt: Date; goneAt: Date; by: string; mayRestore: boolean };
export type TrashKey = { at: Date; id: number };

/**
 * What was removed and can still be had back, the newest first. A contributor sees only their own.
 * One more than `limit` says that there are more.
 */
export async function listTrash(actor: Person, locale: string, before?: TrashKey, limit = 50): Promise<Trashed[]> {
  const rows = await database()
    .select({
      id: articles.id,
      locale: articles.locale,
      status: articles.status,
      sectionId: stories.sectionId,
      ownerId: drafts.ownerId,
      headline: sql<string>`coalesce(nullif(${drafts.headline}, ''), ${articles.headline})`,
      trashedAt: articles.trashedAt,
      by: people.name,
    })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoin(people, eq(people.id, articles.trashedBy))
    .where(
      and(
        isNotNull(articles.trashedAt),
        isOpenTo(actor),
        actor.role === 'contributor' ? eq(drafts.ownerId, actor.id) : undefined,
        before && or(lt(articles.trashedAt, before.at), and(eq(articles.trashedAt, before.at), lt(articles.id, before.id))),
      ),
    )
    .orderBy(desc(articles.trashedAt), desc(articles.id))
    .limit(limit + 1);
  return rows.flatMap(({ by, trashedAt, ...row }) =>
    trashedAt === null
      ? []
      : [
          {
            id: row.id,
            locale: row.locale,
            headline: row.headline,
            trashedAt,
            goneAt: new Date(trashedAt.getTime() + articleTrashDays * 86_400_000),
            by: by ? localized(by, locale) : '',
            mayRestore: may(actor, 'articles.remove', row),
          },
        ],
  );
}
