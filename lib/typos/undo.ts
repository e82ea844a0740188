import { and, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { corrections, revisions, rippleTasks, typoReports, typoWords } from '@/db/schema';
import { contentOf } from '../articles/content/draft';
import { type LoadedArticle, lockArticle } from '../articles/editing/row';
import { makePublic } from '../articles/publishing/publish';
import type { Actor } from '../ground/actor';
import { type Change, change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { lockReport, type ReportRow } from './accept';
import { findAnchor } from './anchor';
import { applyFix } from './apply-fix';
import { listReportable } from './blocks';
import type { typoId } from './decide';
import { reportGroupOf, seenBlocks } from './groups';
import { selectorAt } from './selector';

/**
 * Takes a decision back, and opens its reports again. An accepted change is taken out of the public
 * text, as it stands now, where the place is surely found; a taught word leaves the dictionary,
 * unless another report has taught it too. Throws Refusal: not-found, typo-decided, typo-undo.
 */
export async function undoTypo(actor: Actor, input: z.infer<typeof typoId>): Promise<{ id: number }> {
  return change(actor, async (c) => {
    const { report, held } = await lockReport(c, actor, input.id, ['accepted', 'declined', 'not_a_typo']);
    const after = report.status === 'accepted' ? await takeOut(c, actor, report, held) : {};
    if (report.status === 'not_a_typo') await forgetWord(c, report);
    await reopen(c, report);
    await c.audit({
      action: 'typos.undo',
      subjectType: 'typo_report',
      subjectId: report.id,
      before: { status: report.status, revision: report.madeRevision },
      after,
    });
    return { id: report.id };
  });
}

/** The same decision closed them: in one transaction all have its time. */
const ofDecision = (report: ReportRow) =>
  and(
    eq(typoReports.articleId, report.articleId),
    eq(typoReports.status, report.status),
    sql`${typoReports.decidedAt} = (select decided_at from typo_reports where id = ${report.id})`,
  );

async function takeOut(c: Change, actor: Actor, report: ReportRow, { article }: LoadedArticle): Promise<{ revision: number }> {
  const made = report.madeRevision ?? 0;
  if (article.status !== 'published') throw new Refusal('wrong-status');
  const [was, is] = [await seenBlocks(c.tx, article.id, made - 1), await seenBlocks(c.tx, article.id, made)];
  const changed = is?.filter((block) => was?.some((earlier) => earlier.id === block.id && earlier.text !== block.text)) ?? [];
  const [block] = changed;
  const before = was?.find((earlier) => earlier.id === block?.id)?.text;
  if (!block || before === undefined || changed.length > 1) throw new Refusal('typo-undo');
  const isLatest = article.revision === made;
  const content = isLatest
    ? await contentAt(c, report, made - 1)
    : replaced(contentOf(article), { block: block.id, before, after: block.text, seen: is ?? [], made });
  if (!content) throw new Refusal('typo-undo');
  const done = await makePublic(c, actor, {
    articleId: article.id,
    version: article.version,
    content: { ...content, slug: article.slug },
    kind: 'update',
    reason: `Undo of typo report ${report.id}`,
  });
  // After makePublic, which touches the page of corrections while this one still stands there.
  await c.tx.delete(corrections).where(and(eq(corrections.articleId, article.id), eq(corrections.revision, made)));
  await c.tx.delete(rippleTasks).where(and(eq(rippleTasks.sourceId, article.id), eq(rippleTasks.revision, made), eq(rippleTasks.status, 'open')));
  return { revision: done.revision };
}

async function contentAt(c: Change, report: ReportRow, number: number) {
  const [row] = await c.tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.articleId, report.articleId), eq(revisions.number, number)));
  return row ? contentOf(row) : null;
}

type Turn = { block: string; before: string; after: string; seen: ReturnType<typeof listReportable>; made: number };

/**
 * Something newer is public: the changed words are looked for there, with a letter on either side,
 * and turned back.
 */
function replaced(content: ReturnType<typeof contentOf>, { block, before, after, seen, made }: Turn) {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const edge = (text: string, at: number) => (/[\p{M}\udc00-\udfff]/u.test(text.charAt(at)) ? 2 : 1);
  const from = Math.max(0, head - edge(after, head - 1));
  const keep = Math.max(0, tail - edge(after, after.length - tail));
  const selector = selectorAt(seen, block, from, after.length - keep, made);
  const found = selector && findAnchor(listReportable(content), selector, seen);
  return found?.found && found.sure ? applyFix(content, found, before.slice(from, before.length - keep)) : null;
}

/** The words that this report has taught, and no other one still stands for. */
async function forgetWord(c: Change, report: ReportRow): Promise<void> {
  const word = report.exact.trim().toLocaleLowerCase(report.locale);
  const { rows } = await c.tx.execute(sql`
    select 1 from typo_reports where locale = ${report.locale} and status = 'not_a_typo' and place <> ${report.place}
      and lower(btrim(exact, E' \\n\\t')) = ${word} limit 1`);
  if (rows.length > 0) return;
  await c.tx.delete(typoWords).where(and(eq(typoWords.locale, report.locale), eq(typoWords.word, word)));
}

/** Reports that came in meanwhile on the same place and these are one group again. */
async function reopen(c: Change, report: ReportRow): Promise<void> {
  const closed = await c.tx.select().from(typoReports).where(ofDecision(report));
  const { article } = await lockArticle(c.tx, report.articleId);
  const now = listReportable(contentOf(article));
  for (const place of new Set(closed.map((row) => row.place))) {
    const ofPlace = closed.filter((row) => row.place === place);
    const [first = report] = ofPlace;
    const seen = first.revision === article.revision ? 'same' : ((await seenBlocks(c.tx, article.id, first.revision)) ?? []);
    const group = await reportGroupOf(c.tx, now, { article, selector: first, found: findAnchor(now, first, seen) });
    await c.tx
      .update(typoReports)
      .set({ status: 'open', reason: '', decidedBy: null, decidedAt: null, madeRevision: null, place: group.isNew ? place : group.key })
      .where(
        inArray(
          typoReports.id,
          ofPlace.map((row) => row.id),
        ),
      );
  }
}
