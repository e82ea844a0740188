import { createHash } from 'node:crypto';
import { and, desc, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { commentStandings } from '@/db/schema';
import { Refusal } from '../../ground/refusal';
import { sign } from '../../ground/sign';
import type { Traces } from '../../ground/traces';
import type { HoldReason } from '../comment/held';

export const standingKinds = ['warn', 'mute', 'ban', 'review', 'trust', 'note'] as const;
export type StandingKind = (typeof standingKinds)[number];
export type StandingRow = typeof commentStandings.$inferSelect;

/** What is known of an author. Hashes only; an account is known by its number alone. */
export type AuthorKeys = { authorId: number | null; emailHash: string | null; addressHashes: string[]; name: string };

const emailHashOf = (email: string | null): string | null => (email === null ? null : sign(`email ${email.trim().toLowerCase()}`).slice(0, 22));

export const keysOfWriter = (writer: { personId: number | null; name: string; traces: Traces }, email: string | null): AuthorKeys =>
  writer.personId === null
    ? { authorId: null, emailHash: emailHashOf(email), addressHashes: writer.traces.addresses, name: writer.name }
    : { authorId: writer.personId, emailHash: null, addressHashes: [], name: writer.name };

export const keysOfComment = (row: { personId: number | null; authorEmail: string | null; addressHash: string | null; authorName: string }): AuthorKeys =>
  row.personId === null
    ? { authorId: null, emailHash: emailHashOf(row.authorEmail), addressHashes: row.addressHash === null ? [] : [row.addressHash], name: row.authorName }
    : { authorId: row.personId, emailHash: null, addressHashes: [], name: row.authorName };

const mostRows = 500;

/**
 * Everything that was ever decided about this author, the newest first. Trust of a guest is only
 * found under the same name.
 */
export async function listStandings(db: Queryable, keys: AuthorKeys): Promise<StandingRow[]> {
  const [rows] = await listStandingsOf(db, [keys]);
  return rows ?? [];
}

/**
 * The same for several authors in one query, in their order: at most five hundred rows for each on
 * average.
 */
export async function listStandingsOf(db: Queryable, authors: AuthorKeys[]): Promise<StandingRow[][]> {
  const accounts = authors.flatMap((keys) => keys.authorId ?? []);
  const emails = authors.flatMap((keys) => keys.emailHash ?? []);
  const addresses = authors.flatMap((keys) => keys.addressHashes);
  const guest = isNull(commentStandings.authorId);
  const known: (SQL | undefined)[] = [
    ...(accounts.length === 0 ? [] : [inArray(commentStandings.authorId, accounts)]),
    ...(emails.length === 0 ? [] : [and(guest, inArray(commentStandings.emailHash, emails))]),
    ...(addresses.length === 0 ? [] : [and(guest, inArray(commentStandings.addressHash, addresses))]),
  ];
  if (known.length === 0) return authors.map(() => []);
  const rows = await db
    .select()
    .from(commentStandings)
    .where(or(...known))
    .orderBy(desc(commentStandings.id))
    .limit(mostRows * authors.length);
  const lifted = new Set(rows.flatMap((row) => row.liftsId ?? []));
  return authors.map((keys) => rows.filter((row) => isAbout(row, keys) && (row.kind !== 'trust' || isSameWriter(row, keys) || lifted.has(row.id))));
}

const isAbout = (row: StandingRow, keys: AuthorKeys): boolean =>
  keys.authorId === null
    ? row.authorId === null &&
      ((row.emailHash !== null && row.emailHash === keys.emailHash) || (row.addressHash !== null && keys.addressHashes.includes(row.addressHash)))
    : row.authorId === keys.authorId;

const isSameWriter = (row: StandingRow, keys: AuthorKeys): boolean => keys.authorId !== null || row.authorName === keys.name;

export type Standing = {
  banned: StandingRow | null;
  muted: StandingRow | null;
  review: StandingRow | null;
  trusted: StandingRow | null;
  warned: StandingRow | null;
};

/**
 * What holds now: the newest of each that was not taken back and is not over. A ban or a review is
 * stronger than trust.
 */
export function standingOf(rows: StandingRow[], now = Date.now()): Standing {
  const lifted = new Set(rows.flatMap((row) => row.liftsId ?? []));
  const newest = (kind: StandingKind) =>
    rows.find((row) => row.kind === kind && !lifted.has(row.id) && (row.until === null || row.until.getTime() > now)) ?? null;
  return { banned: newest('ban'), muted: newest('mute'), review: newest('review'), trusted: newest('trust'), warned: newest('warn') };
}

export const untilOf = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Refuses a banned or muted author; answers what holds for the others. */
export async function assertStanding(db: Queryable, keys: AuthorKeys): Promise<Standing> {
  const standing = standingOf(await listStandings(db, keys));
  if (standing.banned) throw new Refusal('author-banned');
  if (standing.muted?.until) throw new Refusal('author-muted', { values: { until: untilOf(standing.muted.until) } });
  return standing;
}

const waived = new Set(['first', 'rejections', 'proof']);

/**
 * Always-review holds everything; trust waives what is only about who writes, never what is about
 * the text.
 */
export function applyStanding(standing: Standing, held: HoldReason[]): HoldReason[] {
  if (standing.review) return [{ rule: 'review', marks: [] }, ...held];
  return standing.trusted ? held.filter((reason) => !waived.has(reason.rule)) : held;
}

/** One lock for each author, so that two moderators decide one after the other. */
export const lockAuthor = (db: Queryable, keys: AuthorKeys) =>
  db.execute(
    sql`select pg_advisory_xact_lock(${createHash('sha256')
      .update(JSON.stringify([keys.authorId, keys.emailHash, keys.addressHashes]))
      .digest()
      .readBigInt64BE()
      .toString()}::bigint)`,
  );
