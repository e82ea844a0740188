import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { comments, importItems } from '@/db/schema';
import type { Change } from '../ground/change';
import { insertRows } from './rows';
import type { PlacedDocument, StoreContext } from './store';

/** The discussions of a batch, with their threads. Returns how many comments were made. */
export async function makeComments(c: Change, known: StoreContext, batch: PlacedDocument[], storyIdOf: (one: PlacedDocument) => number): Promise<number> {
  const wanted = batch.flatMap((one) => one.comments.map((comment) => ({ comment, one })));
  if (wanted.length === 0) return 0;
  const { rows } = await c.tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('comments', 'id')) as id from generate_series(1, ${wanted.length})`,
  );
  const ids = rows.map((row) => Number(row.id)).sort((a, b) => a - b);
  const byKey = new Map(wanted.map(({ comment, one }, at) => [`${one.source.key} ${comment.key}`, ids[at] ?? 0]));
  const now = new Date();
  const values = wanted.map(({ comment, one }, at) => ({
    id: ids[at] ?? 0,
    storyId: storyIdOf(one),
    parentId: comment.parent === null ? null : (byKey.get(`${one.source.key} ${comment.parent}`) ?? null),
    locale: one.locale,
    language: comment.language,
    dir: comment.dir,
    authorName: comment.name,
    text: comment.text,
    status: comment.state,
    receiptHash: `import ${randomBytes(18).toString('base64url')}`,
    createdAt: comment.at ?? one.source.publishedAt ?? now,
  }));
  await insertRows(c, comments, values);
  await insertRows(
    c,
    importItems,
    wanted.map(({ comment, one }, at) => ({
      site: known.site,
      kind: 'comment',
      sourceKey: `${one.source.key}#${comment.key}`,
      importId: known.importId,
      targetId: ids[at] ?? 0,
    })),
    sql`on conflict do nothing`,
  );
  return values.length;
}
