import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { articles, corrections, drafts, rippleTasks, typoReports } from '@/db/schema';
import { contentOf } from '../articles/content/draft';
import { type LoadedArticle, lockArticle } from '../articles/editing/row';
import { makePublic } from '../articles/publishing/publish';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { type AnchorFound, findAnchor, type Lost } from './anchor';
import { type Answered, answersOf } from './answers';
import { applyFix } from './apply-fix';
import { type Block, listReportable } from './blocks';
import { counterpartBlock } from './counterpart';
import { around, touchesFact } from './facts';
import { seenBlocks } from './groups';
import { namesInEdition } from './names';
import { isFixed } from './quote';
import { selectorAt } from './selector';

export type ReportRow = typeof typoReports.$inferSelect;

export const acceptInput = z.object({
  id: z.coerce.number().int().positive(),
  wording: z.string().max(512, 'too-long').optional(),
  /** A public note makes it a correction. */
  correction: z.string().trim().max(1000, 'too-long').optional(),
  /** The place that was offered where none is certain, and the words that the editor saw there. */
  block: z.string().max(50, 'typo-gone-now').optional(),
  start: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
  end: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
  words: z.string().max(1024, 'too-long').optional(),
});

export type Accepted = {
  articleId: number;
  revision: number;
  undo: { id: number };
  tasks: number;
  /**
   * 1 where the unpublished draft has other words there: it was left as it is, and a task says so.
   */
  waiting: 0 | 1;
  answers: Answered[];
};

/**
 * Makes a reported change as a revision of its own, in the public text and in the draft, and closes
 * all reports on the place. Throws Refusal: not-found, typo-decided, typo-ambiguous-now,
 * typo-weak-now, typo-gone-now, typo-same, bad-input.
 */
export const acceptTypo = (actor: Actor, input: z.infer<typeof acceptInput>): Promise<Accepted> => change(actor, (c) => acceptWithin(c, actor, input));

/** The same as a part of another change. */
export async function acceptWithin(c: Change, actor: Actor, input: z.infer<typeof acceptInput>): Promise<Accepted> {
  const { report, held } = await lockReport(c, actor, input.id);
  const { article } = held;
  if (article.status !== 'published') throw new Refusal('wrong-status');
  const now = listReportable(contentOf(article));
  const place = offeredPlace(now, input) ?? (await findReport(c, report, article.revision, now));
  if (!place.found) throw new Refusal(`typo-${place.refused}-now`);
  const text = now.find((block) => block.id === place.block)?.text ?? '';
  const wording = (input.wording ?? report.proposal).replaceAll('\r\n', '\n');
  if (text.slice(place.start, place.end) === wording) throw new Refusal('typo-same', { fields: { wording: 'typo-same' } });
  const content = applyFix(contentOf(article), place, wording);
  if (!content) throw new Refusal('typo-gone-now');
  const drafted = await fixDraft(c, held, report, wording, place);
  const whole = around(text, place.start, place.end);
  const said = text.slice(whole.start, whole.end);
  const says = text.slice(whole.start, place.start) + wording + text.slice(place.end, whole.end);
  // Before makePublic, which touches the page of corrections where one stands.
  const revision = article.revision + 1;
  if (input.correction) await c.tx.insert(corrections).values({ articleId: article.id, locale: article.locale, revision, said, says, note: input.correction });
  const done = await makePublic(c, actor, {
    articleId: article.id,
    version: article.version,
    content,
    kind: input.correction ? 'correction' : 'update',
    reason: input.correction || `Typo report ${report.id}`,
  });
  const answers = await closeReports(c, actor, { report, made: done.revision, now: listReportable(content) });
  const task = { block: place.block, now, revision: done.revision, said, says };
  const tasks = touchesFact(text, place, wording, await namesInEdition(c.tx, article)) ? await openTasks(c, article, task) : 0;
  if (drafted === 'differs') await c.tx.insert(rippleTasks).values({ ...taskRow(article.id, task), targetId: article.id, block: place.block });
  await c.audit({
    action: 'typos.accept',
    subjectType: 'typo_report',
    subjectId: report.id,
    before: { said },
    after: { says, articleId: article.id, revision: done.revision },
  });
  return { articleId: article.id, revision: done.revision, undo: { id: report.id }, tasks, waiting: drafted === 'differs' ? 1 : 0, answers };
}

/**
 * A report that is still open, or has one of `statuses`, with its article locked first, so that two
 * editors make one change.
 */
export async function lockReport(
  c: Change,
  actor: Actor,
  id: number,
  statuses: ReportRow['status'][] = ['open'],
): Promise<{ report: ReportRow; held: LoadedArticle }> {
  const [known] = await c.tx.select({ articleId: typoReports.articleId }).from(typoReports).where(eq(typoReports.id, id));
  if (!known) {
    assertMay(actor, 'typos.handle');
    throw new Refusal('not-found');
  }
  const loaded = await lockArticle(c.tx, known.articleId);
  assertMay(actor, 'typos.handle', loaded.policy);
  const [report] = await c.tx.select().from(typoReports).where(eq(typoReports.id, id)).for('update');
  if (!report || !statuses.includes(report.status)) throw new Refusal('typo-decided');
  return { report, held: loaded };
}

/** The place that an editor was offered, while the words that they saw still stand there. */
function offeredPlace(now: Block[], { block, start, end, words }: z.infer<typeof acceptInput>): AnchorFound | Lost | null {
  if (block === undefined || start === undefined || end === undefined) return null;
  const isThere = end > start && now.find((candidate) => candidate.id === block)?.text.slice(start, end) === words?.replaceAll('\r\n', '\n');
  return isThere ? { found: true, block, start, end, sure: false } : { found: false, refused: 'gone' };
}

async function findReport(c: Change, report: ReportRow, revision: number, now: ReturnType<typeof listReportable>) {
  const seen = report.revision === revision ? 'same' : await seenBlocks(c.tx, report.articleId, report.revision);
  return seen ? findAnchor(now, report, seen) : ({ found: false, refused: 'gone' } as const);
}

/**
 * Unpublished work gets the same fix where the place is there as well; publishing then merges the
 * two texts. Where the draft has other words there, it stays as it is.
 */
async function fixDraft(c: Change, loaded: LoadedArticle, report: ReportRow, wording: string, place: AnchorFound): Promise<'none' | 'fixed' | 'differs'> {
  if (!loaded.draft) return 'none';
  const [mine, shown] = [listReportable(contentOf(loaded.draft)), listReportable(contentOf(loaded.article))];
  const selector = selectorAt(shown, place.block, place.start, place.end, report.revision);
  if (!selector) return 'differs';
  const found = findAnchor(mine, selector, shown);
  if (!found.found || !found.sure) return isFixed(mine, selector, wording) ? 'fixed' : 'differs';
  const fixed = applyFix(contentOf(loaded.draft), found, wording);
  if (!fixed) return 'differs';
  await c.tx
    .update(drafts)
    .set({
      headline: fixed.headline,
      standfirst: fixed.standfirst,
      pictureCaption: fixed.pictureCaption,
      pictureCredit: fixed.pictureCredit,
      pictureAlt: fixed.pictureAlt,
      body: fixed.body,
    })
    .where(eq(drafts.articleId, loaded.article.id));
  return 'fixed';
}

/** Closes the reports on the place, and those on other places whose proposal now stands. */
async function closeReports(c: Change, actor: Actor, given: { report: ReportRow; made: number; now: Block[] }): Promise<Answered[]> {
  const { report } = given;
  const open = await c.tx
    .select()
    .from(typoReports)
    .where(and(eq(typoReports.articleId, report.articleId), eq(typoReports.status, 'open')));
  const isMet = (other: ReportRow) => other.block === report.block && isFixed(given.now, other, other.proposal) && !isFixed(given.now, other, other.exact);
  const closed = open.filter((row) => row.place === report.place || isMet(row));
  await c.tx
    .update(typoReports)
    .set({ decidedBy: actorId(actor), decidedAt: sql`now()`, madeRevision: given.made, status: 'accepted' })
    .where(
      inArray(
        typoReports.id,
        closed.map((row) => row.id),
      ),
    );
  return answersOf(closed);
}

type Fix = { block: string; now: Block[]; revision: number; said: string; says: string };

const taskRow = (sourceId: number, { revision, said, says }: Fix) => ({ sourceId, revision, said, says });

/** One task for each other public edition, at the passage that probably says the same. */
async function openTasks(c: Change, article: LoadedArticle['article'], fix: Fix): Promise<number> {
  const siblings = await c.tx
    .select()
    .from(articles)
    .where(and(eq(articles.storyId, article.storyId), ne(articles.id, article.id), eq(articles.status, 'published')));
  for (const sibling of siblings) {
    const block = counterpartBlock(fix, listReportable(contentOf(sibling)));
    await c.tx.insert(rippleTasks).values({ ...taskRow(article.id, fix), targetId: sibling.id, block });
  }
  return siblings.length;
}
