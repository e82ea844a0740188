import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { comments, importItems } from '@/db/schema';
import type { Change } from '../ground/change';
import { insertRows } from './rows';
import type { PlacedDocument, StoreContext } from './store';

/** The discussions of a batch, with their threads. Returns how many comments were made. */
export async function makeComments(c: Change, known: StoreContext, batch: PlacedDocument[], storyIdOf: (document: PlacedDocument) => number): Promise<number> {
  const wanted = batch.flatMap((document) => document.comments.map((comment) => ({ comment, document })));
  if (wanted.length === 0) return 0;
  const { rows } = await c.tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('comments', 'id')) as id from generate_series(1, ${wanted.length})`,
  );
  const ids = rows.map((row) => Number(row.id)).sort((a, b) => a - b);
  const byKey = new Map(wanted.map(({ comment, document }, at) => [`${document.source.key} ${comment.key}`, ids[at] ?? 0]));
  const now = new Date();
  const values = wanted.map(({ comment, document }, at) => ({
    id: ids[at] ?? 0,
    storyId: storyIdOf(document),
    parentId: comment.parent === null ? null : (byKey.get(`${document.source.key} ${comment.parent}`) ?? null),
    locale: document.locale,
    language: comment.language,
    dir: comment.dir,
    authorName: comment.name,
    text: comment.text,
    status: comment.state,
    receiptHash: `import ${randomBytes(18).toString('base64url')}`,
    createdAt: comment.at ?? document.source.publishedAt ?? now,
  }));
  await insertRows(c, comments, values);
  await insertRows(
    c,
    importItems,
    wanted.map(({ comment, document }, at) => ({
      site: known.site,
      kind: 'comment',
      sourceKey: `${document.source.key}#${comment.key}`,
      importId: known.importId,
      targetId: ids[at] ?? 0,
    })),
    sql`on conflict do nothing`,
  );
  return values.length;
}
