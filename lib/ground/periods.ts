/**
 * How long what is personal, or grows by itself, is kept: the one place for these numbers.
 * lib/retention/table.ts says them in words.
 */
export const periods = {
  /** Hours after a window of a rate limit has ended. */
  limitHours: 1,
  /** Days after which a comment, a like and a report no longer know their network. */
  networkDays: 35,
  /**
   * Days after the end of a month in which its salt is forgotten: what was hashed with it leads
   * nowhere then.
   */
  saltDays: 62,
  readerCookieDays: 180,
  /**
   * Days after the decision in which the address for the answer to a typo report goes; of one that
   * nobody decides, after it came.
   */
  typoAddressDays: 30,
  typoUndecidedDays: 365,
  /** Days after a message was answered or put away; of one that nobody touches, after it came. */
  messageDays: 365,
  messageUntouchedDays: 730,
  sessionDays: 14,
  sessionsKeptDays: 30,
  tokensKeptDays: 30,
  presenceDays: 1,
  /** Days for which an open form beside a text still knows what it was made of. */
  settingsVersionsDays: 30,
  lettersDays: 90,
  /** Days after somebody began to follow a discussion by mail. */
  followDays: 365,
  /** Days after something was told to someone of the desk. */
  noticesDays: 90,
  /** Days after a block of a network has ended. */
  blocksDays: 90,
  readsDays: 800,
  invalidationsDays: 30,
  webhooksDays: 30,
  trashDays: 30,
  /** Hours in which an author can think better of having a comment erased. */
  eraseHours: 24,
} as const;
