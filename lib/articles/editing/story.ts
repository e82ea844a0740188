import { eq, inArray, sql } from 'drizzle-orm';
import { database, type Queryable, type Transaction } from '@/db/client';
import { institutions, people, type StorySettings, sections, states, stories, tags } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { type Change, change } from '../../ground/change';
import type { Locale } from '../../ground/locales';
import { Refusal, type RefusedFields } from '../../ground/refusal';
import { lockSettings, type Seen, type Settled, settle } from '../../ground/story-version';
import { tag } from '../../ground/tags';
import { keepFiled, listPublicOf, loadFiled } from './filed';
import { lockArticle } from './row';

type Parts = Pick<StorySettings, 'states' | 'institutions' | 'tags' | 'people'>;
type Sent = Parts & { sectionId: number };
/** `atOnce`: readers see it now, though the story is public. */
export type StoryInput = Sent & { articleId: number; atOnce?: boolean } & Seen;

/**
 * Sets a story's section, places, tags and bylines, in their order, for all its editions; of one
 * that is public, with its next publication. Refused where one of them is not the actor's to
 * change.
 */
export async function saveStory(actor: Actor, input: StoryInput): Promise<{ storyId: number; undo: StoryInput } & Settled> {
  return change(actor, async (c) => {
    const { article } = await lockArticle(c.tx, input.articleId);
    const { storyId } = article;
    const lock = await lockSettings(c.tx, storyId);
    // Its section may have been changed while this waited.
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', loaded.policy);
    if (loaded.article.kind !== 'story') throw new Refusal('not-found');
    const filed = await loadFiled(storyId, c.tx);
    const { addresses: _, ...wanted } = filed.wanted;
    const stored = { ...wanted, sectionId: wanted.sectionId ?? input.sectionId };
    const sent: Sent = { sectionId: input.sectionId, states: input.states, institutions: input.institutions, tags: input.tags, people: input.people };
    const { values, settled } = await settle(c.tx, actor, lock, { sent, stored, seen: input });
    assertMay(actor, 'articles.edit', { ...loaded.policy, sectionId: values.sectionId });
    const editions = await listPublicOf(c.tx, actor, storyId, loaded.sectionId);
    await assertKnown(c.tx, values);
    const undo = { ...stored, articleId: input.articleId, storyVersion: settled.storyVersion };
    const pending = await keepFiled(c, { storyId, filed, changed: values, editions, atOnce: input.atOnce });
    await c.audit({
      action: 'stories.save',
      subjectType: 'story',
      subjectId: storyId,
      before: { ...stored, articleId: input.articleId },
      after: { ...values, pending: Object.keys(pending) },
    });
    return { storyId, undo, ...settled };
  });
}

/**
 * A story's places, tags and bylines in their order, as they are once what is pending has gone out.
 */
export async function loadParts(storyId: number, tx: Queryable = database()): Promise<Parts> {
  const { states, institutions, tags, people } = (await loadFiled(storyId, tx)).wanted;
  return { states, institutions, tags, people };
}

async function assertKnown(tx: Transaction, input: Sent): Promise<void> {
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
