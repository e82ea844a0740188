import { and, eq, inArray } from 'drizzle-orm';
import { database, type Queryable, type Transaction } from '@/db/client';
import { articles, slugs } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { lockSettings, type Seen, type Settled, settle } from '../../ground/story-version';
import { keepFiled, listPublicOf, loadFiled } from './filed';
import { lockArticle } from './row';

export const mostRelated = 6;

/** Addresses of stories, one a line, as they stand in a browser. */
export type RelatedInput = { articleId: number; addresses: string } & Seen;

const addressOf = (line: string) => /\/(en|ru|zh)\/news\/([a-z0-9-]{1,120})\/?(?:[?#].*)?$/.exec(line);

/**
 * Sets by hand which stories a story is related to, in their order; of one that is public, with
 * its next publication. Throws Refusal: too-many; bad-input for a line that is no address of a
 * story, or is its own; not-found for one that leads nowhere.
 */
export async function relateStories(actor: Actor, input: RelatedInput): Promise<{ undo: RelatedInput } & Settled> {
  return change(actor, async (c) => {
    const held = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.edit', held.policy);
    const { storyId, locale } = held.article;
    const editions = await listPublicOf(c.tx, actor, storyId, held.sectionId);
    const lock = await lockSettings(c.tx, storyId);
    const filed = await loadFiled(storyId, c.tx);
    const before = await listRelatedAddresses(storyId, locale, c.tx);
    const sent = { addresses: await storiesAt(c.tx, input.addresses, storyId) };
    const { values, settled } = await settle(c.tx, actor, lock, { sent, stored: { addresses: filed.wanted.addresses }, seen: input });
    const wanted = values.addresses;
    if (wanted.length > mostRelated) throw new Refusal('too-many', { fields: { addresses: 'too-many' } });
    const pending = await keepFiled(c, { storyId, filed, changed: { addresses: wanted }, editions });
    await c.audit({
      action: 'stories.relate',
      subjectType: 'story',
      subjectId: storyId,
      before: { related: before },
      after: { related: wanted, pending: Object.keys(pending) },
    });
    return { undo: { articleId: input.articleId, addresses: before.join('\n'), storyVersion: settled.storyVersion }, ...settled };
  });
}

async function storiesAt(tx: Transaction, addresses: string, own: number): Promise<number[]> {
  const lines = addresses.split(/\s+/).filter(Boolean);
  if (lines.length > mostRelated) throw new Refusal('too-many', { fields: { addresses: 'too-many' } });
  const found: number[] = [];
  for (const line of lines) {
    const [, locale, slug] = addressOf(line) ?? [];
    if (!locale || !slug) throw new Refusal('bad-input', { fields: { addresses: 'bad-input' } });
    const [row] = await tx
      .select({ storyId: articles.storyId })
      .from(slugs)
      .innerJoin(articles, eq(articles.id, slugs.articleId))
      .where(and(eq(slugs.locale, locale), eq(slugs.slug, slug)));
    if (!row) throw new Refusal('not-found', { fields: { addresses: 'not-found' } });
    if (row.storyId === own) throw new Refusal('bad-input', { fields: { addresses: 'bad-input' } });
    found.push(row.storyId);
  }
  return [...new Set(found)];
}

/**
 * The addresses of the stories that an editor has chosen, in this language where they have it, as
 * they are once what is pending has gone out.
 */
export const listRelatedAddresses = async (storyId: number, locale: string, db: Queryable = database()): Promise<string[]> =>
  addressesOf((await loadFiled(storyId, db)).wanted.addresses, locale, db);

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
