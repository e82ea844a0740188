import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { articles, comments, draftNotes, drafts, type NoticeKind, notices, people, stories } from '@/db/schema';
import { embargoedFor } from '../../articles/editing/embargo';
import type { Person } from '../../ground/actor';
import { localized } from '../../ground/locales';
import { may } from '../../ground/policy';

export type NoticeInList = {
  id: number;
  kind: NoticeKind;
  /** The page of the desk where it is. */
  place: string;
  locale: string;
  /** Null where it is no longer open to whoever was told. Of a comment: the story's. */
  headline: string | null;
  by: string | null;
  note: string | null;
  createdAt: Date;
  isRead: boolean;
};

/**
 * What someone was told, the newest first, before `before`. One more than `limit` where there are
 * more.
 */
export async function listNotices(actor: Person, query: { unread?: boolean; before?: number; desk: string }, limit = 50): Promise<NoticeInList[]> {
  const rows = await loadNotices(actor.id, query, limit);
  return rows.map((row) => {
    const isOpen = row.commentId === null ? mayRead(actor, row) : may(actor, 'comments.moderate', { locale: row.language ?? '', sectionId: row.sectionId });
    return {
      id: row.id,
      kind: row.kind,
      place: row.articleId === null ? queueOf(row) : `/desk/articles/${row.articleId}`,
      locale: row.locale ?? row.editionLocale ?? query.desk,
      headline: isOpen ? (row.commentId === null ? row.headline : (row.editionHeadline ?? '')) : null,
      note: isOpen ? row.note : null,
      by: row.by && localized(row.by, query.desk),
      createdAt: row.createdAt,
      isRead: row.readAt !== null,
    };
  });
}

type Loaded = Awaited<ReturnType<typeof loadNotices>>[number];

const mayRead = (actor: Person, { ownerId, locale, sectionId, status, embargoedFor: named, trashedAt }: Loaded): boolean =>
  status !== null && trashedAt === null && may(actor, 'articles.read', { ownerId, locale: locale ?? '', sectionId, status, embargoedFor: named ?? undefined });

/**
 * Where a comment waits: among what one has taken, in the queue of its story in which it is now.
 */
function queueOf({ commentStatus, commentStory }: Loaded): string {
  const queue = commentStatus === 'held' ? 'held' : commentStatus === 'approved' ? 'reported' : 'appealed';
  return `/desk/comments?queue=${queue}&story=${commentStory}&assigned=mine`;
}

async function loadNotices(personId: number, query: { unread?: boolean; before?: number; desk: string }, limit: number) {
  const author = alias(people, 'author');
  const edition = database()
    .select({ headline: sql<string>`headline`.as('edition_headline'), locale: sql<string>`locale`.as('edition_locale') })
    .from(sql`articles e`)
    .where(sql`e.story_id = ${comments.storyId} and e.status = 'published'`)
    .orderBy(sql`e.locale = ${query.desk} desc, e.locale`)
    .limit(1)
    .as('edition');
  return database()
    .select({
      id: notices.id,
      kind: notices.kind,
      articleId: notices.articleId,
      commentId: notices.commentId,
      commentStatus: comments.status,
      commentStory: comments.storyId,
      language: comments.language,
      editionHeadline: edition.headline,
      editionLocale: edition.locale,
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
    .leftJoin(articles, eq(articles.id, notices.articleId))
    .leftJoin(comments, eq(comments.id, notices.commentId))
    .innerJoin(stories, sql`${stories.id} = coalesce(${articles.storyId}, ${comments.storyId})`)
    .leftJoinLateral(edition, sql`true`)
    .leftJoin(drafts, eq(drafts.articleId, notices.articleId))
    .leftJoin(author, eq(author.id, notices.byId))
    .leftJoin(draftNotes, eq(draftNotes.id, notices.noteId))
    .where(and(eq(notices.personId, personId), query.unread ? isNull(notices.readAt) : undefined, query.before ? lt(notices.id, query.before) : undefined))
    .orderBy(desc(notices.id))
    .limit(limit + 1);
}
