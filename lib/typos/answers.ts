import type { typoReports } from '@/db/schema';

/** A reporter who left an address, to be told what became of the report. */
export type Answered = { to: string; locale: string; exact: string; proposal: string };

export const answersOf = (reports: (typeof typoReports.$inferSelect)[]): Answered[] =>
  reports.flatMap(({ email, locale, exact, proposal }) => (email ? [{ to: email, locale, exact, proposal }] : []));
