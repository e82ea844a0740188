import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { stories } from './articles.ts';
import { comments } from './comments.ts';
import { people } from './people.ts';
import { createdAt, id, instant, ref } from './shared.ts';

/**
 * Where the author of a comment can be written to, and what they want to hear. Goes with the
 * comment's personal data.
 */
export const commentContacts = pgTable(
  'comment_contacts',
  {
    commentId: ref('comment_id')
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    emailHash: text('email_hash').notNull(),
    locale: text('locale').notNull(),
    /** The hash of the secret with which letters are stopped. */
    stopHash: text('stop_hash').notNull(),
    /**
     * When replies were asked for; a letter with a link goes out, good once until `confirmUntil`.
     */
    askedAt: instant('asked_at'),
    confirmNonce: text('confirm_nonce'),
    confirmHash: text('confirm_hash'),
    confirmUntil: instant('confirm_until'),
    confirmedAt: instant('confirmed_at'),
    stoppedAt: instant('stopped_at'),
    /** When the last letter about replies went out. */
    toldAt: instant('told_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('comment_contacts_stop').on(t.stopHash),
    uniqueIndex('comment_contacts_confirm').on(t.confirmHash),
    index('comment_contacts_email').on(t.emailHash),
    check('comment_contacts_size', sql`length(${t.email}) <= 200`),
  ],
);

/** Letters to send. They hold neither address nor text: both are read when the letter goes out. */
export const commentLetters = pgTable(
  'comment_letters',
  {
    id: id(),
    kind: text('kind').$type<'confirm' | 'reply' | 'decision'>().notNull(),
    commentId: ref('comment_id')
      .notNull()
      .references(() => commentContacts.commentId, { onDelete: 'cascade' }),
    /** The answer or the decision it is about. */
    aboutId: ref('about_id'),
    /** What makes it one letter: the same is never queued twice. */
    key: text('key').notNull(),
    dueAt: instant('due_at').notNull(),
    /**
     * Set before the mail server is asked. A letter that was taken and not settled is not sent
     * again.
     */
    takenAt: instant('taken_at'),
    tries: integer('tries').notNull().default(0),
    sentAt: instant('sent_at'),
    droppedAt: instant('dropped_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('comment_letters_key').on(t.key),
    index('comment_letters_due').on(t.dueAt, t.id).where(sql`taken_at is null and sent_at is null and dropped_at is null`),
    index('comment_letters_comment').on(t.commentId, t.kind),
    index('comment_letters_created').on(t.createdAt),
    check('comment_letters_kind', sql`${t.kind} in ('confirm', 'reply', 'decision')`),
  ],
);

/**
 * Who wants to be told by mail of new comments on a story, or in one thread of it. Goes at once
 * when they stop it.
 */
export const discussionFollows = pgTable(
  'discussion_follows',
  {
    id: id(),
    storyId: ref('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    /** The comment whose thread it is; null is the whole discussion. */
    threadId: ref('thread_id').references(() => comments.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    emailHash: text('email_hash').notNull(),
    locale: text('locale').notNull(),
    stopHash: text('stop_hash').notNull(),
    /** The letter that asks for confirmation: its link is good once, until `confirmUntil`. */
    confirmNonce: text('confirm_nonce'),
    confirmHash: text('confirm_hash'),
    confirmUntil: instant('confirm_until'),
    confirmSentAt: instant('confirm_sent_at'),
    confirmedAt: instant('confirmed_at'),
    toldAt: instant('told_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('discussion_follows_once').on(t.storyId, sql`coalesce(thread_id, 0)`, t.emailHash),
    uniqueIndex('discussion_follows_stop').on(t.stopHash),
    uniqueIndex('discussion_follows_confirm').on(t.confirmHash),
    index('discussion_follows_email').on(t.emailHash),
    index('discussion_follows_thread').on(t.threadId),
    index('discussion_follows_unasked').on(t.id).where(sql`confirm_sent_at is null and confirm_hash is not null`),
    check('discussion_follows_size', sql`length(${t.email}) <= 200`),
  ],
);

/**
 * Comments that a follower has not been told of yet. Written with the approval, removed when the
 * letter is taken.
 */
export const followNews = pgTable(
  'follow_news',
  {
    followId: ref('follow_id')
      .notNull()
      .references(() => discussionFollows.id, { onDelete: 'cascade' }),
    commentId: ref('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    at: instant('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.followId, t.commentId] }), index('follow_news_comment').on(t.commentId), index('follow_news_at').on(t.at)],
);

/** Addresses that want no letters about comments at all, as hashes. */
export const mailStops = pgTable('mail_stops', {
  emailHash: text('email_hash').primaryKey(),
  at: instant('at').notNull().defaultNow(),
});

/** Accounts whose comments, or which themselves, are erased a day after it was asked for. */
export const accountErasures = pgTable(
  'account_erasures',
  {
    personId: ref('person_id')
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    what: text('what').$type<'comments' | 'account'>().notNull(),
    askedAt: instant('asked_at').notNull().defaultNow(),
    dueAt: instant('due_at').notNull(),
  },
  (t) => [index('account_erasures_due').on(t.dueAt), check('account_erasures_what', sql`${t.what} in ('comments', 'account')`)],
);
