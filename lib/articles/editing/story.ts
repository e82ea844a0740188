import { eq, inArray, sql } from 'drizzle-orm';
import { database, type Queryable, type Transaction } from '@/db/client';
import { articles, drafts, institutions, people, sections, states, stories, storyInstitutions, storyPeople, storyStates, storyTags, tags } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { type Change, change } from '../../ground/change';
import type { Locale } from '../../ground/locales';
import { Refusal, type RefusedFields } from '../../ground/refusal';
import { lockSettings, type Seen, type Settled, settle } from '../../ground/story-version';
import { tag } from '../../ground/tags';
import { loadShown } from '../shown/shown';
import { touchedByArticle } from '../shown/touched';
import { hold } from './row';

type Filed = { sectionId: number; states: string[]; institutions: number[]; tags: number[]; people: number[] };
export type StoryInput = Filed & { articleId: number } & Seen;

/**
 * Sets a story's section, places, tags and bylines, in their order, for all its editions. Refused
 * where one of them is not the actor's to change.
 */
export async function saveStory(actor: Actor, input: StoryInput): Promise<{ storyId: number; undo: StoryInput } & Settled> {
  return change(actor, async (c) => {
    const { article } = await hold(c.tx, input.articleId);
    const { storyId } = article;
    const lock = await lockSettings(c.tx, storyId);
    // Its section may have been changed while this waited.
    const held = await hold(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', held.policy);
    if (held.article.kind !== 'story') throw new Refusal('not-found');
    const stored = { ...(await loadParts(storyId, c.tx)), sectionId: held.sectionId ?? input.sectionId };
    const { sectionId, states, institutions, tags, people } = input;
    const sent: Filed = { sectionId, states, institutions, tags, people };
    const { values, settled } = await settle(c.tx, actor, lock, { sent, stored, seen: input });
    assertMay(actor, 'articles.edit', { ...held.policy, sectionId: values.sectionId });
    const editions = await c.tx
      .select({ id: articles.id, status: articles.status, locale: articles.locale, ownerId: drafts.ownerId })
      .from(articles)
      .leftJoin(drafts, eq(drafts.articleId, articles.id))
      .where(eq(articles.storyId, storyId));
    const shown = editions.filter((one) => one.status === 'published');
    for (const one of shown) assertMay(actor, 'articles.edit', { ...one, sectionId: held.sectionId });
    await assertKnown(c.tx, values);
    const undo = { ...stored, articleId: input.articleId, storyVersion: settled.storyVersion };
    const before = await Promise.all(shown.map((one) => loadShown(c.tx, one.id)));
    await write(c.tx, storyId, values);
    for (const [at, one] of shown.entries()) c.touch(touchedByArticle(before[at] ?? null, await loadShown(c.tx, one.id)));
    await c.audit({ action: 'stories.save', subjectType: 'story', subjectId: storyId, before: { ...stored, articleId: input.articleId }, after: values });
    return { storyId, undo, ...settled };
  });
}

/** A story's places, tags and bylines in their order. */
export async function loadParts(storyId: number, tx: Queryable = database()): Promise<Omit<Filed, 'sectionId'>> {
  const stateRows = await tx.select({ key: storyStates.iso2 }).from(storyStates).where(eq(storyStates.storyId, storyId)).orderBy(storyStates.position);
  const institutionRows = await tx
    .select({ key: storyInstitutions.institutionId })
    .from(storyInstitutions)
    .where(eq(storyInstitutions.storyId, storyId))
    .orderBy(storyInstitutions.position);
  const tagRows = await tx.select({ key: storyTags.tagId }).from(storyTags).where(eq(storyTags.storyId, storyId)).orderBy(storyTags.position);
  const personRows = await tx.select({ key: storyPeople.personId }).from(storyPeople).where(eq(storyPeople.storyId, storyId)).orderBy(storyPeople.position);
  const keys = <Key>(rows: { key: Key }[]) => rows.map((row) => row.key);
  return { states: keys(stateRows), institutions: keys(institutionRows), tags: keys(tagRows), people: keys(personRows) };
}

async function assertKnown(tx: Transaction, input: Filed): Promise<void> {
  const fields: RefusedFields = {};
  const [section] = await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, input.sectionId));
  if (!section) fields.sectionId = 'not-found';
  const count = async (field: string, wanted: number, rows: Promise<unknown[]>) => {
    if ((await rows).length < wanted) fields[field] = 'not-found';
  };
  if (input.states.length)
    await count('states', new Set(input.states).size, tx.select({ key: states.iso2 }).from(states).where(inArray(states.iso2, input.states)));
  if (input.institutions.length)
    await count(
      'institutions',
      new Set(input.institutions).size,
      tx.select({ key: institutions.id }).from(institutions).where(inArray(institutions.id, input.institutions)),
    );
  if (input.tags.length) await count('tags', new Set(input.tags).size, tx.select({ key: tags.id }).from(tags).where(inArray(tags.id, input.tags)));
  if (input.people.length)
    await count('people', new Set(input.people).size, tx.select({ key: people.id }).from(people).where(inArray(people.id, input.people)));
  if (Object.keys(fields).length > 0) throw new Refusal('bad-input', { fields });
}

async function write(tx: Transaction, storyId: number, input: Filed): Promise<void> {
  const inOrder = <Key, Row>(keys: Key[], row: (key: Key, position: number) => Row) => [...new Set(keys)].map(row);
  await tx.update(stories).set({ sectionId: input.sectionId }).where(eq(stories.id, storyId));
  await tx.delete(storyStates).where(eq(storyStates.storyId, storyId));
  await tx.delete(storyInstitutions).where(eq(storyInstitutions.storyId, storyId));
  await tx.delete(storyTags).where(eq(storyTags.storyId, storyId));
  await tx.delete(storyPeople).where(eq(storyPeople.storyId, storyId));
  if (input.states.length) await tx.insert(storyStates).values(inOrder(input.states, (iso2, position) => ({ storyId, iso2, position })));
  if (input.institutions.length)
    await tx.insert(storyInstitutions).values(inOrder(input.institutions, (institutionId, position) => ({ storyId, institutionId, position })));
  if (input.tags.length) await tx.insert(storyTags).values(inOrder(input.tags, (tagId, position) => ({ storyId, tagId, position })));
  if (input.people.length) await tx.insert(storyPeople).values(inOrder(input.people, (personId, position) => ({ storyId, personId, position })));
}

type FrontPlace = { position: number | null /** From 1; null takes the story off the front page's head. */; until: Date | null; breakingUntil: Date | null };
export type FrontInput = FrontPlace & { storyId: number } & Seen;
type FrontUndo = { storyId: number; position: number | null; until: string; breakingUntil: string; zone: 'UTC'; storyVersion: number };

/**
 * Pins a story to the front page until a time, and sets how long its headline stands as the
 * breaking line.
 */
export async function placeOnFront(actor: Actor, input: FrontInput): Promise<{ undo: FrontUndo } & Settled> {
  assertMay(actor, 'front.order');
  return change(actor, async (c) => {
    const lock = await lockSettings(c.tx, input.storyId);
    const [story] = await c.tx.select().from(stories).where(eq(stories.id, input.storyId));
    if (story?.kind !== 'story') throw new Refusal('not-found');
    const before: FrontPlace = { position: story.pinnedPosition, until: story.pinnedUntil, breakingUntil: story.breakingUntil };
    const sent: FrontPlace = { position: input.position, until: input.position === null ? null : input.until, breakingUntil: input.breakingUntil };
    const { values, settled } = await settle(c.tx, actor, lock, { sent, stored: before, seen: input });
    const until = values.position === null ? null : values.until;
    const breakingUntil = values.breakingUntil;
    await c.tx
      .update(stories)
      .set({ pinnedPosition: values.position, pinnedUntil: until, breakingUntil, ...(breakingUntil ? {} : { breakingWords: {} }) })
      .where(eq(stories.id, story.id));
    await touchFront(c, story.id);
    await c.audit({ action: 'stories.front', subjectType: 'story', subjectId: story.id, before, after: { position: values.position, until, breakingUntil } });
    const undo: FrontUndo = {
      storyId: story.id,
      zone: 'UTC',
      position: before.position,
      until: before.until?.toISOString() ?? '',
      breakingUntil: before.breakingUntil?.toISOString() ?? '',
      storyVersion: settled.storyVersion,
    };
    return { undo, ...settled };
  });
}

async function touchFront(c: Change, storyId: number): Promise<void> {
  const { rows } = await c.tx.execute<{ locale: Locale }>(sql`select locale from articles where story_id = ${storyId} and status = 'published'`);
  if (rows.length > 0) c.touch({ tags: [tag.story(storyId), ...rows.map((row) => tag.front(row.locale))], paths: rows.map((row) => `/${row.locale}`) });
}

/** Where a story stands at the head of the front page. */
export async function getFrontPlace(storyId: number): Promise<(FrontPlace & { storyId: number }) | null> {
  const [row] = await database()
    .select({ storyId: stories.id, position: stories.pinnedPosition, until: stories.pinnedUntil, breakingUntil: stories.breakingUntil })
    .from(stories)
    .where(eq(stories.id, storyId));
  return row ?? null;
}
