import { createHash, randomBytes } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { revisions, typoReports } from '@/db/schema';
import { type AnchorFound, findAnchor, type Lost } from './anchor';
import { type Block, listReportable } from './blocks';
import type { Selector } from './selector';

/** What a revision of an article said, or null when it has no such revision. */
export async function seenBlocks(tx: Transaction, articleId: number, revision: number): Promise<Block[] | null> {
  const [row] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), eq(revisions.number, revision)));
  return row ? listReportable(row) : null;
}

/** The group of an open report on the very same place of the same revision. */
export async function sameGroup(tx: Transaction, articleId: number, { revision, block, start, end }: Selector): Promise<string | null> {
  const [same] = await tx
    .select({ place: typoReports.place })
    .from(typoReports)
    .where(
      and(
        eq(typoReports.articleId, articleId),
        eq(typoReports.status, 'open'),
        eq(typoReports.revision, revision),
        eq(typoReports.block, block),
        eq(typoReports.start, start),
        eq(typoReports.end, end),
      ),
    )
    .limit(1);
  return same?.place ?? null;
}

/**
 * The group that a report belongs to: that of an open report on the same place, in whatever
 * revision its reader saw it; else one of its own.
 */
export async function reportGroupOf(
  tx: Transaction,
  now: Block[],
  given: { article: { id: number; revision: number }; selector: Selector; found: AnchorFound | Lost },
): Promise<{ key: string; isNew: boolean }> {
  const { article, selector, found } = given;
  const same = await sameGroup(tx, article.id, selector);
  if (same) return { key: same, isNew: false };
  const open = and(eq(typoReports.articleId, article.id), eq(typoReports.status, 'open'));
  const { revision, block, start, end } = selector;
  const others = found.found
    ? await tx.selectDistinctOn([typoReports.place]).from(typoReports).where(open).orderBy(typoReports.place, asc(typoReports.id))
    : [];
  const numbers = [...new Set(others.map((row) => row.revision))];
  const rows = numbers.length
    ? await tx
        .select()
        .from(revisions)
        .where(and(eq(revisions.articleId, article.id), inArray(revisions.number, numbers)))
    : [];
  const seen = new Map(rows.map((row) => [row.number, listReportable(row)]));
  const twin = others.find((other) => {
    const at = findAnchor(now, other, other.revision === article.revision ? 'same' : (seen.get(other.revision) ?? []));
    return at.found && found.found && at.block === found.block && at.start === found.start && at.end === found.end;
  });
  if (twin) return { key: twin.place, isNew: false };
  const key = createHash('sha256')
    .update(`${article.id} ${revision} ${block} ${start} ${end} ${randomBytes(8).toString('hex')}`)
    .digest('base64url');
  return { key: key.slice(0, 22), isNew: true };
}
