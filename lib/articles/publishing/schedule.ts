import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articles, drafts } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { lockSettings, type Seen, type Settled, settle } from '../../ground/story-version';
import { ensureDraft, lockArticle } from '../editing/row';
import { approvalBy, assertFourEyes, readyContent } from './publish-draft';

export type ScheduleInput = { articleId: number; version: number; publishAt: Date | null; withdrawAt: Date | null } & Seen;
/** As a form would send it. */
type ScheduleUndo = { articleId: number; version: number; zone: 'UTC'; publishAt: string; withdrawAt: string; storyVersion: number };

/**
 * Sets when an edition goes out and when it comes down; null takes the time back. By the database's
 * clock. The draft goes out as it then stands. Throws Refusal: conflict, past-time, bad-order,
 * embargoed, wrong-status, four-eyes, bad-input, untranslated.
 */
export async function scheduleArticle(actor: Actor, given: ScheduleInput): Promise<{ status: string; undo: ScheduleUndo } & Settled> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, given.articleId);
    assertMay(actor, 'articles.schedule', loaded.policy);
    const draft = await ensureDraft(c.tx, loaded);
    if (draft.version !== given.version) throw new Refusal('conflict');
    const { article } = loaded;
    const lock = await lockSettings(c.tx, article.storyId);
    const stored = { publishAt: article.scheduledAt, withdrawAt: article.withdrawAt };
    const sent: typeof stored = { publishAt: given.publishAt, withdrawAt: given.withdrawAt };
    const { values: input, settled } = await settle(c.tx, actor, lock, { sent, stored, seen: given, own: article.id });
    await assertTimes(c.tx, input, article.embargoUntil);
    if (input.publishAt) {
      if (article.status === 'published' || article.status === 'withdrawn') throw new Refusal('wrong-status');
      await assertFourEyes(c.tx, actor, { ...loaded, draft });
      await readyContent(c.tx, { ...loaded, draft });
    } else if (input.withdrawAt && article.status !== 'published') throw new Refusal('wrong-status');
    const status = input.publishAt ? 'scheduled' : article.status === 'scheduled' ? 'draft' : article.status;
    await c.tx
      .update(articles)
      .set({ status, scheduledAt: input.publishAt, withdrawAt: input.withdrawAt, version: article.version + 1 })
      .where(eq(articles.id, article.id));
    await c.tx
      .update(drafts)
      .set({ scheduledBy: input.publishAt || input.withdrawAt ? actorId(actor) : null, ...(input.publishAt && approvalBy(actor, draft)) })
      .where(eq(drafts.articleId, article.id));
    await c.audit({
      action: input.publishAt || input.withdrawAt ? 'articles.schedule' : 'articles.unschedule',
      subjectType: 'article',
      subjectId: article.id,
      before: { status: article.status, publishAt: article.scheduledAt, withdrawAt: article.withdrawAt },
      after: { status, publishAt: input.publishAt, withdrawAt: input.withdrawAt },
    });
    const times = { publishAt: stored.publishAt?.toISOString() ?? '', withdrawAt: stored.withdrawAt?.toISOString() ?? '' };
    const undo: ScheduleUndo = { articleId: article.id, version: draft.version, zone: 'UTC', ...times, storyVersion: settled.storyVersion };
    return { status, undo, ...settled };
  });
}

async function assertTimes(
  tx: Transaction,
  { publishAt, withdrawAt }: Pick<ScheduleInput, 'publishAt' | 'withdrawAt'>,
  embargoUntil: Date | null,
): Promise<void> {
  const { rows } = await tx.execute<{ now: string }>(sql`select now() as now`);
  const now = new Date(rows[0]?.now ?? Date.now());
  if (publishAt && publishAt <= now) throw new Refusal('bad-input', { fields: { publishAt: 'past-time' } });
  if (withdrawAt && withdrawAt <= now) throw new Refusal('bad-input', { fields: { withdrawAt: 'past-time' } });
  if (publishAt && withdrawAt && withdrawAt <= publishAt) throw new Refusal('bad-input', { fields: { withdrawAt: 'bad-order' } });
  if (publishAt && embargoUntil && publishAt < embargoUntil) throw new Refusal('bad-input', { fields: { publishAt: 'embargoed' } });
}
