import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { type StorySettings, stories, storyVersions } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import type { Change } from '../../ground/change';
import { isSameValue } from '../../ground/join-values';
import { Refusal } from '../../ground/refusal';
import { lockSettings, noteSettings, settle } from '../../ground/story-version';
import { differing, keepFiled, listPublic, listPublicOf, loadFiled, namesOf, pickSettings, showFiled, stillThere } from './filed';
import type { LoadedArticle } from './row';

/** What a publication took along: by field, what readers saw before and what they see now. */
export type SettingsOut = { before: Partial<StorySettings>; after: Partial<StorySettings> };

const names = (settings: Partial<StorySettings>) => namesOf(settings).sort();

/** That settings wait, or no longer do, is news for whoever has the story open. */
const noteWaiting = (tx: Transaction, actor: Actor, storyId: number, was: Partial<StorySettings>, is: Partial<StorySettings>) =>
  noteSettings(tx, actor, storyId, { stored: { pending: names(was) }, now: { pending: names(is) } });

/**
 * Shows readers the settings of a story that have waited for a publication, inside that of one of
 * its editions. What has been removed since is left out. Null where nothing waits.
 */
export async function publishPending(c: Change, actor: Actor, storyId: number): Promise<SettingsOut | null> {
  await lockSettings(c.tx, storyId);
  const { shown, pending } = await loadFiled(storyId, c.tx);
  if (namesOf(pending).length === 0) return null;
  const after = await stillThere(c.tx, pending);
  const before = pickSettings(shown, namesOf(after));
  await showFiled(c, storyId, { from: shown, to: { ...shown, ...after }, editions: await listPublic(c.tx, storyId) });
  await c.tx.update(stories).set({ pending: {} }).where(eq(stories.id, storyId));
  await noteWaiting(c.tx, actor, storyId, pending, {});
  await c.audit({ action: 'stories.publish', subjectType: 'story', subjectId: storyId, before, after });
  return { before, after };
}

/**
 * Takes back what a publication took along: it waits again. What someone has changed since for
 * readers stays.
 */
export async function takeBackSettings(c: Change, actor: Actor, storyId: number, out: SettingsOut | null): Promise<void> {
  if (!out) return;
  await lockSettings(c.tx, storyId);
  const { shown, pending, wanted } = await loadFiled(storyId, c.tx);
  const untouched = namesOf(out.after).filter((name) => isSameValue(shown[name], out.after[name]));
  const to = { ...shown, ...(await stillThere(c.tx, pickSettings(out.before, untouched))) };
  await showFiled(c, storyId, { from: shown, to, editions: await listPublic(c.tx, storyId) });
  const waits = differing(wanted, to);
  await c.tx.update(stories).set({ pending: waits }).where(eq(stories.id, storyId));
  await noteWaiting(c.tx, actor, storyId, pending, waits);
  await c.audit({ action: 'stories.unpublish', subjectType: 'story', subjectId: storyId, before: out.after, after: pickSettings(to, namesOf(out.after)) });
}

/**
 * Throws away the settings that wait, as they were at a version. Returns the version that remembers
 * them. Throws Refusal('conflict') where someone has changed them since.
 */
export async function discardPending(c: Change, actor: Actor, { article, sectionId }: LoadedArticle, seen: number): Promise<number> {
  const { storyId } = article;
  await listPublicOf(c.tx, actor, storyId, sectionId);
  const lock = await lockSettings(c.tx, storyId);
  const { shown, pending, wanted } = await loadFiled(storyId, c.tx);
  const fields = namesOf(pending);
  if (fields.length === 0 || lock.version !== seen) throw new Refusal('conflict');
  const { settled } = await settle(c.tx, actor, lock, { sent: pickSettings(shown, fields), stored: pickSettings(wanted, fields) });
  await c.tx.update(stories).set({ pending: {} }).where(eq(stories.id, storyId));
  await c.audit({ action: 'stories.discard', subjectType: 'story', subjectId: storyId, before: pending });
  return settled.storyVersion;
}

/** Brings back what was thrown away in a version, as far as nobody has changed it since. */
export async function restorePending(c: Change, actor: Actor, { article, sectionId, policy }: LoadedArticle, version: number): Promise<void> {
  const { storyId } = article;
  const lock = await lockSettings(c.tx, storyId);
  const [thrown] = await c.tx
    .select({ before: storyVersions.before })
    .from(storyVersions)
    .where(and(eq(storyVersions.storyId, storyId), eq(storyVersions.version, version)));
  const filed = await loadFiled(storyId, c.tx);
  const back = await stillThere(c.tx, pickSettings((thrown?.before ?? {}) as Partial<StorySettings>, namesOf(filed.shown)));
  const changed = pickSettings(
    back,
    namesOf(back).filter((name) => isSameValue(filed.wanted[name], filed.shown[name])),
  );
  if (namesOf(changed).length === 0) return;
  const editions = await listPublicOf(c.tx, actor, storyId, sectionId);
  if (changed.sectionId) assertMay(actor, 'articles.edit', { ...policy, sectionId: changed.sectionId });
  await settle(c.tx, actor, lock, { sent: changed, stored: pickSettings(filed.wanted, namesOf(changed)) });
  const pending = await keepFiled(c, { storyId, filed, changed, editions });
  await c.audit({ action: 'stories.save', subjectType: 'story', subjectId: storyId, after: { ...changed, pending: names(pending) } });
}
