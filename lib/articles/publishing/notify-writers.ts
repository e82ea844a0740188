import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Actor } from '../../ground/actor';
import type { Change } from '../../ground/change';
import type { PolicyRow } from '../../ground/policy';
import { listColleagues, whoMay } from '../../notices/colleagues';
import { notify, settleSubmitted } from '../../notices/notify';
import type { LoadedArticle } from '../editing/row';

/**
 * Those who can take up what was handed in: the editors of its section and language; the
 * administrators where there are none.
 */
export async function notifyReviewers(c: Change, actor: Actor, loaded: LoadedArticle, version: number): Promise<void> {
  const row: PolicyRow = { ...loaded.policy, status: 'in_review' };
  const able = whoMay(await listColleagues(c.tx), 'articles.review', row);
  const editors = able.filter(({ person }) => person.role === 'editor');
  await notify(c, actor, {
    kind: 'submitted',
    articleId: loaded.article.id,
    row,
    key: `submitted ${loaded.article.id} ${version}`,
    to: editors.length > 0 ? editors : able,
  });
}

/** Those who wrote it, and whoever handed it in: what became of it. `version` names the event. */
export async function notifyWriters(
  c: Change,
  actor: Actor,
  loaded: LoadedArticle,
  kind: 'returned' | 'approved' | 'published',
  version: number,
): Promise<void> {
  const { article, draft } = loaded;
  if (kind !== 'approved') await settleSubmitted(c.tx, article.id);
  const writers = new Set([draft?.ownerId, draft?.updatedBy, await handedInBy(c.tx, article.id)]);
  const to = (await listColleagues(c.tx)).filter(({ person }) => writers.has(person.id) && person.id !== draft?.scheduledBy);
  await notify(c, actor, { kind, articleId: article.id, row: loaded.policy, key: `${kind} ${article.id} ${version}`, to });
}

async function handedInBy(tx: Transaction, articleId: number): Promise<number | null> {
  const { rows } = await tx.execute<{ by: string | null }>(sql`
    select person_id as by from audit_log
    where subject_type = 'article' and subject_id = ${String(articleId)} and action = 'articles.submit' order by id desc limit 1`);
  return rows[0]?.by ? Number(rows[0].by) : null;
}
