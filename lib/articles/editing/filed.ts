import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { database, type Queryable, type Transaction } from '@/db/client';
import {
  articles,
  drafts,
  institutions,
  people,
  type StorySettings,
  sections,
  states,
  stories,
  storyInstitutions,
  storyPeople,
  storyRelated,
  storyStates,
  storyTags,
  tags,
} from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import type { Change } from '../../ground/change';
import { isSameValue, joinValues } from '../../ground/join-values';
import { may } from '../../ground/policy';
import { tag } from '../../ground/tags';
import { loadShown } from '../shown/shown';
import { touchedByArticle } from '../shown/touched';

/** `shown`: what readers see; `wanted`: the same once what is pending has gone out. */
export type Filed = { shown: StorySettings; pending: Partial<StorySettings>; wanted: StorySettings };

/** What a story is filed under, each list in its order. */
export async function loadFiled(storyId: number, tx: Queryable = database()): Promise<Filed> {
  const [story] = await tx.select({ sectionId: stories.sectionId, pending: stories.pending }).from(stories).where(eq(stories.id, storyId));
  const stateRows = await tx.select({ key: storyStates.iso2 }).from(storyStates).where(eq(storyStates.storyId, storyId)).orderBy(storyStates.position);
  const institutionRows = await tx
    .select({ key: storyInstitutions.institutionId })
    .from(storyInstitutions)
    .where(eq(storyInstitutions.storyId, storyId))
    .orderBy(storyInstitutions.position);
  const tagRows = await tx.select({ key: storyTags.tagId }).from(storyTags).where(eq(storyTags.storyId, storyId)).orderBy(storyTags.position);
  const personRows = await tx.select({ key: storyPeople.personId }).from(storyPeople).where(eq(storyPeople.storyId, storyId)).orderBy(storyPeople.position);
  const relatedRows = await tx
    .select({ key: storyRelated.relatedId })
    .from(storyRelated)
    .where(eq(storyRelated.storyId, storyId))
    .orderBy(asc(storyRelated.position));
  const keys = <Key>(rows: { key: Key }[]) => rows.map((row) => row.key);
  const shown: StorySettings = {
    sectionId: story?.sectionId ?? null,
    states: keys(stateRows),
    institutions: keys(institutionRows),
    tags: keys(tagRows),
    people: keys(personRows),
    addresses: keys(relatedRows),
  };
  const pending = story?.pending ?? {};
  return { shown, pending, wanted: { ...shown, ...pending } };
}

/** What of `of` is not as in `from`. */
export const differing = (of: StorySettings, from: StorySettings): Partial<StorySettings> =>
  pickSettings(
    of,
    namesOf(of).filter((name) => !isSameValue(of[name], from[name])),
  );

export const namesOf = (settings: Partial<StorySettings>) => Object.keys(settings) as (keyof StorySettings)[];
export const pickSettings = (settings: Partial<StorySettings>, names: (keyof StorySettings)[]): Partial<StorySettings> =>
  Object.fromEntries(names.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])));

/** Without what has been removed since: its section then stays the one that it is in. */
export async function stillThere(tx: Transaction, { sectionId, states: iso2s, ...given }: Partial<StorySettings>): Promise<Partial<StorySettings>> {
  const section = sectionId ? await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, sectionId)) : [];
  const places = iso2s?.length ? await tx.select({ key: states.iso2 }).from(states).where(inArray(states.iso2, iso2s)) : [];
  const tables = { institutions, tags, people, addresses: stories };
  const lists: Partial<StorySettings> = {};
  for (const name of ['institutions', 'tags', 'people', 'addresses'] as const) {
    const wanted = given[name];
    if (!wanted) continue;
    const table = tables[name];
    const rows = wanted.length > 0 ? await tx.select({ id: table.id }).from(table).where(inArray(table.id, wanted)) : [];
    lists[name] = wanted.filter((id) => rows.some((row) => row.id === id));
  }
  const known = iso2s && { states: iso2s.filter((iso2) => places.some((row) => row.key === iso2)) };
  return { ...(section[0] && { sectionId: section[0].id }), ...known, ...lists };
}

export type StoryEdition = { id: number; status: (typeof articles.$inferSelect)['status']; locale: string; slug: string; ownerId: number | null };

/** The editions of a story that readers see. */
export const listPublic = (tx: Queryable, storyId: number): Promise<StoryEdition[]> =>
  tx
    .select({ id: articles.id, status: articles.status, locale: articles.locale, slug: articles.slug, ownerId: drafts.ownerId })
    .from(articles)
    .leftJoin(drafts, eq(drafts.articleId, articles.id))
    .where(and(eq(articles.storyId, storyId), eq(articles.status, 'published')));

/**
 * What a story is filed under concerns all its editions: whoever changes it may edit each that is
 * public.
 */
export async function listPublicOf(tx: Transaction, actor: Actor, storyId: number, sectionId: number | null): Promise<StoryEdition[]> {
  const editions = await listPublic(tx, storyId);
  for (const edition of editions) assertMay(actor, 'articles.edit', { ...edition, sectionId });
  return editions;
}
export const mayFile = async (actor: Actor, storyId: number, sectionId: number | null): Promise<boolean> =>
  (await listPublic(database(), storyId)).every((edition) => may(actor, 'articles.edit', { ...edition, sectionId }));

type Keep = {
  storyId: number;
  filed: Filed;
  changed: Partial<StorySettings>;
  editions: StoryEdition[];
  /** Readers see it now, whatever else is pending. */
  atOnce?: boolean;
};

/**
 * Keeps what a story is to be filed under: at once while none of its editions is public, otherwise
 * until one of them is published again. Returns what is pending then.
 */
export async function keepFiled(c: Change, { storyId, filed, changed, editions, atOnce }: Keep): Promise<Partial<StorySettings>> {
  const wanted: StorySettings = { ...filed.wanted, ...changed };
  const joined = atOnce ? joinValues<StorySettings>(filed.wanted, wanted, filed.shown).values : filed.shown;
  const shown = editions.length === 0 ? wanted : joined;
  await showFiled(c, storyId, { from: filed.shown, to: shown, editions });
  const pending = differing(wanted, shown);
  await c.tx.update(stories).set({ pending }).where(eq(stories.id, storyId));
  return pending;
}

/** Files a story for its readers, and tells every page that shows it. */
export async function showFiled(
  c: Change,
  storyId: number,
  { from, to, editions }: { from: StorySettings; to: StorySettings; editions: StoryEdition[] },
): Promise<void> {
  const names = namesOf(differing(to, from));
  if (names.length === 0) return;
  const isMoved = names.some((name) => name !== 'addresses');
  const before = isMoved ? await Promise.all(editions.map((edition) => loadShown(c.tx, edition.id))) : [];
  await write(c.tx, storyId, pickSettings(to, names));
  if (isMoved)
    await c.tx
      .update(articles)
      .set({ publicChangedAt: sql`now()` })
      .where(and(eq(articles.storyId, storyId), eq(articles.status, 'published')));
  for (const [at, edition] of editions.entries())
    c.touch(
      isMoved ? touchedByArticle(before[at] ?? null, await loadShown(c.tx, edition.id)) : { tags: [], paths: [`/${edition.locale}/news/${edition.slug}`] },
    );
  c.touch({ tags: [tag.story(storyId)], paths: [] });
}

async function write(tx: Transaction, storyId: number, to: Partial<StorySettings>): Promise<void> {
  const inOrder = <Key, Row>(keys: Key[], row: (key: Key, position: number) => Row) => [...new Set(keys)].map(row);
  if (to.sectionId) await tx.update(stories).set({ sectionId: to.sectionId }).where(eq(stories.id, storyId));
  if (to.states) await tx.delete(storyStates).where(eq(storyStates.storyId, storyId));
  if (to.institutions) await tx.delete(storyInstitutions).where(eq(storyInstitutions.storyId, storyId));
  if (to.tags) await tx.delete(storyTags).where(eq(storyTags.storyId, storyId));
  if (to.people) await tx.delete(storyPeople).where(eq(storyPeople.storyId, storyId));
  if (to.addresses) await tx.delete(storyRelated).where(eq(storyRelated.storyId, storyId));
  if (to.states?.length) await tx.insert(storyStates).values(inOrder(to.states, (iso2, position) => ({ storyId, iso2, position })));
  if (to.institutions?.length)
    await tx.insert(storyInstitutions).values(inOrder(to.institutions, (institutionId, position) => ({ storyId, institutionId, position })));
  if (to.tags?.length) await tx.insert(storyTags).values(inOrder(to.tags, (tagId, position) => ({ storyId, tagId, position })));
  if (to.people?.length) await tx.insert(storyPeople).values(inOrder(to.people, (personId, position) => ({ storyId, personId, position })));
  if (to.addresses?.length) await tx.insert(storyRelated).values(inOrder(to.addresses, (relatedId, position) => ({ storyId, relatedId, position })));
}
