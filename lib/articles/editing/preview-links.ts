import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, previewLinks } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { loadArticle, lockArticle } from './row';

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/**
 * Makes a link that shows the draft to whoever has it, for some hours. The token is answered once
 * and never stored.
 */
export async function makePreviewLink(actor: Actor, input: { articleId: number; hours: number }): Promise<{ id: number; token: string; expiresAt: string }> {
  return change(actor, async (c) => {
    const loaded = await lockArticle(c.tx, input.articleId);
    assertMay(actor, 'articles.preview', loaded.policy);
    if (loaded.policy.embargoedFor) throw new Refusal('embargoed');
    const token = randomBytes(24).toString('base64url');
    const [made] = await c.tx
      .insert(previewLinks)
      .values({ hash: hashOf(token), articleId: input.articleId, madeBy: actorId(actor), expiresAt: sql`now() + make_interval(hours => ${input.hours})` })
      .returning();
    if (!made) throw new Error('no link was made');
    await c.audit({ action: 'previews.make', subjectType: 'article', subjectId: input.articleId, after: { link: made.id, expiresAt: made.expiresAt } });
    return { id: made.id, token, expiresAt: made.expiresAt.toISOString() };
  });
}

/** Ends a link before its time. */
export async function revokePreviewLink(actor: Actor, input: { id: number }): Promise<{ id: number }> {
  return change(actor, async (c) => {
    const [link] = await c.tx
      .select()
      .from(previewLinks)
      .where(and(eq(previewLinks.id, input.id), isNull(previewLinks.revokedAt)))
      .for('update');
    const loaded = link && (await loadArticle(c.tx, link.articleId));
    if (!loaded) throw new Refusal('not-found');
    assertMay(actor, 'articles.preview', loaded.policy);
    await c.tx.update(previewLinks).set({ revokedAt: sql`now()` }).where(eq(previewLinks.id, input.id));
    await c.audit({ action: 'previews.revoke', subjectType: 'article', subjectId: link.articleId, before: { link: input.id } });
    return { id: input.id };
  });
}

/** The article that a live link shows, or null; none under embargo. */
export async function findPreviewed(token: string): Promise<number | null> {
  if (!/^[\w-]{32}$/.test(token)) return null;
  const [row] = await database()
    .select({ articleId: previewLinks.articleId })
    .from(previewLinks)
    .innerJoin(articles, and(eq(articles.id, previewLinks.articleId), isNull(articles.trashedAt), sql`coalesce(${articles.embargoUntil} <= now(), true)`))
    .where(and(eq(previewLinks.hash, hashOf(token)), isNull(previewLinks.revokedAt), gt(previewLinks.expiresAt, sql`now()`)));
  return row?.articleId ?? null;
}

/** Live links of an article, the newest first. */
export async function listPreviewLinks(articleId: number): Promise<{ id: number; createdAt: Date; expiresAt: Date }[]> {
  return database()
    .select({ id: previewLinks.id, createdAt: previewLinks.createdAt, expiresAt: previewLinks.expiresAt })
    .from(previewLinks)
    .where(and(eq(previewLinks.articleId, articleId), isNull(previewLinks.revokedAt), gt(previewLinks.expiresAt, sql`now()`)))
    .orderBy(desc(previewLinks.id))
    .limit(20);
}
