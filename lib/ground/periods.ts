/** How long what is personal, or grows by itself, is kept: the one place for these numbers. lib/retention/table.ts says them in words. */
export const periods = {
  /** Hours after a window of a rate limit has ended. */
  limitHours: 1,
  /** Days after which a comment, a like and a report no longer know their network. */
  networkDays: 35,
  /** Days after the end of a month in which its salt is forgotten: what was hashed with it leads nowhere then. */
  saltDays: 62,
  readerCookieDays: 180,
  sessionDays: 14,
  sessionsKeptDays: 30,
  tokensKeptDays: 30,
  presenceDays: 1,
  lettersDays: 90,
  readsDays: 800,
  invalidationsDays: 30,
  trashDays: 30,
  /** Hours in which an author can think better of having a comment erased. */
  eraseHours: 24,
} as const;
