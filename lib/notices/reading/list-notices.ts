import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { articles, draftNotes, drafts, type NoticeKind, notices, people, stories } from '@/db/schema';
import { embargoedFor } from '../../articles/editing/embargo';
import type { Person } from '../../ground/actor';
import { localized } from '../../ground/locales';
import { may } from '../../ground/policy';

export type Listed = {
  id: number;
  kind: NoticeKind;
  articleId: number;
  locale: string;
  /** Null where the article is no longer open to whoever was told. */
  headline: string | null;
  by: string | null;
  note: string | null;
  createdAt: Date;
  isRead: boolean;
};

/** What someone was told, the newest first, before `before`. One more than `limit` where there are more. */
export async function listNotices(actor: Person, query: { unread?: boolean; before?: number; desk: string }, limit = 50): Promise<Listed[]> {
  const author = alias(people, 'author');
  const rows = await database()
    .select({
      id: notices.id,
      kind: notices.kind,
      articleId: notices.articleId,
      locale: articles.locale,
      status: articles.status,
      trashedAt: articles.trashedAt,
      embargoedFor: embargoedFor(),
      ownerId: drafts.ownerId,
      sectionId: stories.sectionId,
      headline: sql<string>`coalesce(nullif(${drafts.headline}, ''), ${articles.headline})`,
      by: author.name,
      note: draftNotes.text,
      createdAt: notices.createdAt,
      readAt: notices.readAt,
    })
    .from(notices)
    .innerJoin(articles, eq(articles.id, notices.articleId))
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(drafts, eq(drafts.articleId, notices.articleId))
    .leftJoin(author, eq(author.id, notices.byId))
    .leftJoin(draftNotes, eq(draftNotes.id, notices.noteId))
    .where(and(eq(notices.personId, actor.id), query.unread ? isNull(notices.readAt) : undefined, query.before ? lt(notices.id, query.before) : undefined))
    .orderBy(desc(notices.id))
    .limit(limit + 1);
  return rows.map(({ status, trashedAt, embargoedFor: named, ownerId, sectionId, readAt, by, ...row }) => {
    const isOpen = trashedAt === null && may(actor, 'articles.read', { ownerId, locale: row.locale, sectionId, status, embargoedFor: named ?? undefined });
    return {
      ...row,
      headline: isOpen ? row.headline : null,
      note: isOpen ? row.note : null,
      by: by && localized(by, query.desk),
      isRead: readAt !== null,
    };
  });
}
