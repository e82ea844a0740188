import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database, type Queryable, type Transaction } from '@/db/client';
import { people, stories, storyVersions } from '@/db/schema';
import { type Actor, actorId } from './actor';
import { type FieldValues, isSameValue, joinValues, plain } from './join-values';
import { type Locale, localized } from './locales';
import { Refusal, type RefusedFields } from './refusal';

/**
 * Which version of a story's settings a form was made of, and the name of the open form: what it
 * has sent itself is known in it.
 */
export const seenInput = {
  storyVersion: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1)
    .optional(),
  page: z.string().max(40).optional(),
  known: z.string().max(600).optional(),
};
/**
 * `known`: a version, and the fields of which the person has been told what they say in it, as “7
 * sectionId until”.
 */
export type Seen = { storyVersion?: number; page?: string; known?: string };
/** `joined`: what is stored is not quite what was sent, because another's change was kept. */
export type Settled = { storyVersion: number; joined: boolean };

/**
 * Locks a story's settings until the end of the transaction: what is read of them then still stands
 * when it is written. Throws Refusal('not-found').
 */
export async function lockSettings(tx: Transaction, storyId: number): Promise<{ storyId: number; version: number }> {
  const [row] = await tx.select({ version: stories.version }).from(stories).where(eq(stories.id, storyId)).for('no key update');
  if (!row) throw new Refusal('not-found');
  return { storyId, version: row.version };
}

type Held = { storyId: number; version: number };
/** In place of an edition: all of them, of values that each has and that are changed together. */
export const everyEdition = 0;
/** `own`: the edition that these values are of, where they are not the story's. */
type Given<Kind> = { sent: Kind; stored: Kind; seen?: Seen; own?: number };

/**
 * The one guard of everything that the forms beside a text change: section, places, tags, bylines,
 * front place, terms of comments, times. Joins what is sent with what others have stored since the
 * version seen, and notes what changes. Without a version seen, what is sent stands.
 * @throws Refusal('changed-meanwhile'), or 'changed-by-schedule' where nobody has, with the fields
 * that both have changed, who did, what they say now, and the version to send them against.
 */
export async function settle<Kind extends FieldValues>(
  tx: Transaction,
  actor: Actor,
  held: Held,
  given: Given<Kind>,
): Promise<{ values: Kind; settled: Settled }> {
  const { sent, stored, seen = {}, own } = given;
  const values = seen.storyVersion === undefined ? sent : await joinSeen(tx, held, given, seen.storyVersion);
  const changed = Object.keys(values).filter((name) => !isSameValue(values[name], stored[name]));
  const version = changed.length > 0 ? held.version + 1 : held.version;
  if (changed.length > 0) {
    const before = Object.fromEntries(changed.map((name) => [nameIn(name, own), plain(stored[name])]));
    await tx.update(stories).set({ version }).where(eq(stories.id, held.storyId));
    await tx.insert(storyVersions).values({ storyId: held.storyId, version, before, page: seen.page ?? '', personId: actorId(actor) });
    await tx.execute(sql`select pg_notify('drafts', id::text) from articles where story_id = ${held.storyId}`);
  }
  return { values, settled: { storyVersion: version, joined: Object.keys(values).some((name) => !isSameValue(values[name], sent[name])) } };
}

/** Notes what a verb that no form is behind has changed of a story's settings. */
export async function noteSettings<Kind extends FieldValues>(
  tx: Transaction,
  actor: Actor,
  storyId: number,
  { stored, now, own }: { stored: Kind; now: Kind; own?: number },
): Promise<void> {
  await settle(tx, actor, await lockSettings(tx, storyId), { sent: now, stored, own });
}

/** No value is the same as this. */
const unknown = Symbol('unknown');

const nameIn = (name: string, own: number | undefined): string => (own === undefined ? name : `${own}.${name}`);

async function joinSeen<Kind extends FieldValues>(tx: Transaction, held: Held, { sent, stored, seen, own }: Given<Kind>, since: number): Promise<Kind> {
  if (since > held.version) throw new Refusal('bad-input', { fields: { storyVersion: 'version-required' } });
  const all = await listSince(tx, held.storyId, since);
  const rows = all.filter((row) => row.page === '' || row.page !== seen?.page);
  // Of a form that is older than what is kept nobody knows what it was made of: whatever differs is
  // asked about.
  const isForgotten = held.version > since && all[0]?.version !== since + 1;
  const [told = '0', ...known] = (seen?.known ?? '').split(' ');
  const base = Object.fromEntries(
    Object.keys(sent).map((name) => {
      const from = known.includes(name) ? Number(told) : since;
      const first = rows.find((row) => row.version > from && Object.hasOwn(row.before, nameIn(name, own)));
      return [name, isForgotten && from === since ? unknown : first ? first.before[nameIn(name, own)] : plain(stored[name])];
    }),
  );
  const { values, clashes } = joinValues(base, sent, stored);
  if (clashes.length === 0) return values;
  const last = rows.findLast((row) => clashes.some((name) => Object.hasOwn(row.before, nameIn(name, own))));
  const theirs = Object.fromEntries(clashes.map((name) => [`theirs.${name}`, String(plain(stored[name]) ?? '')]));
  const name = Object.values(last?.name ?? {}).find(Boolean);
  // Nobody's name: the clock has changed it.
  throw new Refusal(name ? 'changed-meanwhile' : 'changed-by-schedule', {
    fields: Object.fromEntries(clashes.map((name) => [name, 'changed-by-other'])) as RefusedFields,
    values: { ...(name && { name }), storyVersion: held.version, ...theirs },
  });
}

/** What has changed since a version, the oldest first, as long as that is kept. */
function listSince(db: Queryable, storyId: number, since: number) {
  return db
    .select({ version: storyVersions.version, before: storyVersions.before, page: storyVersions.page, personId: storyVersions.personId, name: people.name })
    .from(storyVersions)
    .leftJoin(people, eq(people.id, storyVersions.personId))
    .where(and(eq(storyVersions.storyId, storyId), gt(storyVersions.version, since)))
    .orderBy(asc(storyVersions.version));
}

/** `changes`: who has changed what since, without what the person asked for did. */
export type SettingsNews = { version: number; changes: { name: string; fields: string[] }[] };

/** What became of a story's settings since a version, for the open page of one edition. */
export async function getSettingsNews(
  asked: { articleId: number; storyId: number; since: number; personId: number; locale: Locale },
  db: Queryable = database(),
): Promise<SettingsNews> {
  const [story] = await db.select({ version: stories.version }).from(stories).where(eq(stories.id, asked.storyId));
  const version = story?.version ?? asked.since;
  if (version <= asked.since) return { version, changes: [] };
  const rows = await listSince(db, asked.storyId, asked.since);
  const changes = rows
    .filter((row) => row.personId !== asked.personId)
    .map((row) => ({ name: row.name ? localized(row.name, asked.locale) : '', fields: fieldsOf(row.before, asked.articleId) }))
    .filter((part) => part.fields.length > 0);
  return { version, changes };
}

/** The fields that the page of this edition shows: the story's and its own. */
const fieldsOf = (before: FieldValues, articleId: number): string[] =>
  Object.keys(before).flatMap((name) => {
    const [, of, own] = /^(\d+)\.(.+)$/.exec(name) ?? [];
    return of === undefined ? [name] : own && [articleId, everyEdition].includes(Number(of)) ? [`edition.${own}`] : [];
  });
