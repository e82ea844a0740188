import { and, asc, desc, eq, gt, ilike, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import type { Localized } from '@/db/schema';
import { people, type personRole, sessions } from '@/db/schema';
import { isSlug } from '../ground/identifiers';

type StoredRole = (typeof personRole.enumValues)[number];
export type Account = { id: number; name: Localized; email: string; role: StoredRole; hasTotp: boolean; hasPassword: boolean; recoveryCodes: number };

const accountColumns = {
  id: people.id,
  name: people.name,
  email: sql<string>`${people.email}`,
  role: people.role,
  hasTotp: sql<boolean>`${people.totpSecret} is not null`,
  hasPassword: sql<boolean>`${people.passwordHash} is not null`,
  recoveryCodes: sql<number>`cardinality(${people.recoveryHashes})`,
};

/** An account that may sign in, by its e-mail address in any case, or null. */
export async function getAccountByEmail(email: string): Promise<Account | null> {
  const [row] = await database()
    .select(accountColumns)
    .from(people)
    .where(and(eq(sql`lower(${people.email})`, email.trim().toLowerCase()), isNull(people.disabledAt)));
  return row ?? null;
}

export async function getAccount(id: number): Promise<Account | null> {
  const [row] = await database()
    .select(accountColumns)
    .from(people)
    .where(and(eq(people.id, id), isNotNull(people.email)));
  return row ?? null;
}

export type PersonSession = { id: string; userAgent: string; createdAt: Date; seenAt: Date };

/** A person's live sessions, the last seen first. */
export async function listSessions(personId: number): Promise<PersonSession[]> {
  return database()
    .select({ id: sessions.id, userAgent: sessions.userAgent, createdAt: sessions.createdAt, seenAt: sessions.seenAt })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.seenAt))
    .limit(50);
}

/**
 * Whether anyone can run the place: an administrator who is not disabled and has an address to sign
 * in with.
 */
export async function hasAdministrator(db: Queryable = database()): Promise<boolean> {
  const [row] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, 'administrator'), isNotNull(people.email), isNull(people.disabledAt)))
    .limit(1);
  return row !== undefined;
}

export type PersonRow = {
  id: number;
  slug: string;
  name: Localized;
  email: string | null;
  role: StoredRole;
  languages: string[];
  sectionIds: number[];
  disabledAt: Date | null;
  public: boolean;
  hasPassword: boolean;
  hasTotp: boolean;
  seenAt: Date | null;
};

const rowColumns = {
  id: people.id,
  slug: people.slug,
  name: people.name,
  email: people.email,
  role: people.role,
  languages: people.languages,
  sectionIds: people.sectionIds,
  disabledAt: people.disabledAt,
  public: people.public,
  hasPassword: sql<boolean>`${people.passwordHash} is not null`,
  hasTotp: sql<boolean>`${people.totpSecret} is not null`,
  seenAt: sql<Date | null>`(select max(s.seen_at) from sessions s where s.person_id = people.id)`.mapWith((value: string | Date | null) =>
    value ? new Date(value) : null,
  ),
};

/**
 * Accounts, or with `bylines` the people without one, in the order of their ids, after `after`.
 * `search` looks in e-mail addresses and slugs. One more than `limit` where there are more.
 */
export async function listPeople(filter: { after?: number; search?: string; role?: StoredRole; bylines?: boolean }, limit = 50): Promise<PersonRow[]> {
  const pattern = filter.search ? `%${filter.search.replace(/[\\%_]/g, '\\$&')}%` : null;
  return database()
    .select(rowColumns)
    .from(people)
    .where(
      and(
        gt(people.id, filter.after ?? 0),
        filter.bylines ? isNull(people.email) : isNotNull(people.email),
        filter.role ? eq(people.role, filter.role) : undefined,
        pattern ? or(ilike(people.email, pattern), ilike(people.slug, pattern), sql`${people.name}::text ilike ${pattern}`) : undefined,
      ),
    )
    .orderBy(asc(people.id))
    .limit(limit + 1);
}

export async function getPerson(id: number): Promise<PersonRow | null> {
  const [row] = await database().select(rowColumns).from(people).where(eq(people.id, id));
  return row ?? null;
}

export type Profile = { id: number; name: Localized; title: Localized; bio: Localized; public: boolean };

/** What readers see of a person. */
export async function getProfile(id: number): Promise<Profile | null> {
  const [row] = await database()
    .select({ id: people.id, name: people.name, title: people.title, bio: people.bio, public: people.public })
    .from(people)
    .where(eq(people.id, id));
  return row ?? null;
}

/**
 * A person with a public page, by its address, or null. E-mail addresses and roles are not read.
 */
export async function getPublicPerson(slug: string): Promise<Pick<typeof people.$inferSelect, 'id' | 'slug' | 'name' | 'title' | 'bio'> | null> {
  if (!isSlug(slug)) return null;
  const [row] = await database()
    .select({ id: people.id, slug: people.slug, name: people.name, title: people.title, bio: people.bio })
    .from(people)
    .where(and(eq(people.slug, slug), eq(people.public, true)));
  return row ?? null;
}

/** The people who have a page of their own for readers, up to the most that one page shows. */
export const listPublicPeople = async (most = 2000): Promise<Pick<typeof people.$inferSelect, 'id' | 'slug' | 'name' | 'title'>[]> =>
  database()
    .select({ id: people.id, slug: people.slug, name: people.name, title: people.title })
    .from(people)
    .where(eq(people.public, true))
    .orderBy(asc(people.slug))
    .limit(most);

/** These people, in the order of the ids; those without a page for readers are left out. */
export async function listPublicPeopleById(ids: number[]): Promise<Awaited<ReturnType<typeof listPublicPeople>>> {
  const rows = await database()
    .select({ id: people.id, slug: people.slug, name: people.name, title: people.title })
    .from(people)
    .where(and(eq(people.public, true), inArray(people.id, [0, ...ids])));
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}
