import { and, asc, eq, inArray } from 'drizzle-orm';
import { database, type Queryable, type Transaction } from '@/db/client';
import { articles, drafts, stories } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { lockSettings, type Seen, type Settled, settle } from '../../ground/story-version';
import { keepFiled, listPublicOf, loadFiled } from './filed';
import { lockArticle } from './row';

export const mostRelated = 6;

/** Stories by their number, in their order. */
export type RelatedInput = { articleId: number; addresses: number[] } & Seen;

/**
 * Sets by hand which stories a story is related to, in their order; of one that is public, with
 * its next publication. Throws Refusal: too-many; bad-input for the story itself; not-found for one
 * that is not there.
 */
export async function relateStories(actor: Actor, input: RelatedInput): Promise<{ undo: RelatedInput } & Settled> {
  return change(actor, async (c) => {
    const held = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', held.policy);
    const { storyId } = held.article;
    const editions = await listPublicOf(c.tx, actor, storyId, held.sectionId);
    const lock = await lockSettings(c.tx, storyId);
    const filed = await loadFiled(storyId, c.tx);
    const before = filed.wanted.addresses;
    const sent = { addresses: [...new Set(input.addresses)] };
    if (sent.addresses.includes(storyId)) throw new Refusal('bad-input', { fields: { addresses: 'bad-input' } });
    const { values, settled } = await settle(c.tx, actor, lock, { sent, stored: { addresses: before }, seen: input });
    const wanted = values.addresses;
    if (wanted.length > mostRelated) throw new Refusal('too-many', { fields: { addresses: 'too-many' } });
    await assertStories(c.tx, wanted);
    const pending = await keepFiled(c, { storyId, filed, changed: { addresses: wanted }, editions });
    await c.audit({
      action: 'stories.relate',
      subjectType: 'story',
      subjectId: storyId,
      before: { related: before },
      after: { related: wanted, pending: Object.keys(pending) },
    });
    return { undo: { articleId: input.articleId, addresses: before, storyVersion: settled.storyVersion }, ...settled };
  });
}

async function assertStories(tx: Transaction, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .select({ id: stories.id })
    .from(stories)
    .where(and(inArray(stories.id, ids), eq(stories.kind, 'story')));
  if (rows.length < ids.length) throw new Refusal('not-found', { fields: { addresses: 'not-found' } });
}

/**
 * The stories that an editor has chosen, as they are once what is pending has gone out, by their
 * headline in this language where they have it.
 */
export async function listRelatedChoices(storyId: number, locale: string, db: Queryable = database()): Promise<{ value: number; label: string }[]> {
  const chosen = (await loadFiled(storyId, db)).wanted.addresses;
  if (chosen.length === 0) return [];
  const rows = await db
    .select({ storyId: articles.storyId, locale: articles.locale, headline: articles.headline, draft: drafts.headline })
    .from(articles)
    .leftJoin(drafts, eq(drafts.articleId, articles.id))
    .where(inArray(articles.storyId, chosen))
    .orderBy(asc(articles.id));
  return chosen.map((id) => {
    const editions = rows.filter((row) => row.storyId === id);
    const best = editions.find((row) => row.locale === locale) ?? editions[0];
    return { value: id, label: best?.headline || best?.draft || `#${id}` };
  });
}

/** Addresses of stories, in this language where they have it. */
export async function addressesOf(chosen: number[], locale: string, db: Queryable = database()): Promise<string[]> {
  if (chosen.length === 0) return [];
  const rows = await db
    .select({ storyId: articles.storyId, locale: articles.locale, slug: articles.slug })
    .from(articles)
    .where(inArray(articles.storyId, chosen));
  return chosen.flatMap((id) => {
    const editions = rows.filter((row) => row.storyId === id && row.slug);
    const best = editions.find((row) => row.locale === locale) ?? editions[0];
    return best ? [`/${best.locale}/news/${best.slug}`] : [];
  });
}
