import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { articles } from './articles.ts';
import { comments } from './comments.ts';
import { draftNotes } from './drafts.ts';
import { people } from './people.ts';
import { createdAt, id, instant, ref } from './shared.ts';

export const noticeKinds = ['submitted', 'returned', 'approved', 'published', 'mentioned', 'answered', 'assigned'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * What someone of the desk is told: one row a person and event. It holds no words of an article.
 */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    personId: ref('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<NoticeKind>().notNull(),
    /** What it is about: an article, or a comment that waits. */
    articleId: ref('article_id').references(() => articles.id, { onDelete: 'cascade' }),
    commentId: ref('comment_id').references(() => comments.id, { onDelete: 'cascade' }),
    noteId: ref('note_id').references(() => draftNotes.id, { onDelete: 'cascade' }),
    byId: ref('by_id').references(() => people.id, { onDelete: 'set null' }),
    /** What makes it one event: nobody is told the same twice. */
    key: text('key').notNull(),
    createdAt: createdAt(),
    readAt: instant('read_at'),
    /**
     * When it goes out by mail, if it is not read by then; null where no letter is wanted, or none
     * any more.
     */
    mailDueAt: instant('mail_due_at'),
    /**
     * Set before the mail server is asked. A letter that was taken and not settled is not sent
     * again.
     */
    mailTakenAt: instant('mail_taken_at'),
    mailTries: integer('mail_tries').notNull().default(0),
    mailSentAt: instant('mail_sent_at'),
  },
  (t) => [
    uniqueIndex('notices_key').on(t.personId, t.key),
    index('notices_person').on(t.personId, t.id.desc().nullsFirst()),
    index('notices_unread').on(t.personId, t.articleId).where(sql`read_at is null`),
    index('notices_article').on(t.articleId),
    index('notices_comment').on(t.commentId).where(sql`comment_id is not null`),
    index('notices_note').on(t.noteId).where(sql`note_id is not null`),
    index('notices_mail').on(t.mailDueAt).where(sql`mail_due_at is not null and mail_taken_at is null`),
    index('notices_created').on(t.createdAt),
    check('notices_kind', sql`${t.kind} in ('submitted', 'returned', 'approved', 'published', 'mentioned', 'answered', 'assigned')`),
    check('notices_one_subject', sql`num_nonnulls(${t.articleId}, ${t.commentId}) = 1`),
  ],
);
