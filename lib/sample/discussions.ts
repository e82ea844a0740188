import { randomBytes } from 'node:crypto';
import { and, eq, inArray, isNotNull, min } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articles, commentLikes, commentReports, comments, revisions, stories, typoReports } from '@/db/schema';
import { discussions, heldComments, type SampleComment, type SampleTypo, typos } from '@/sample/discussions';
import { directionOf, languageOf } from '../comments/comment/language';
import { weigh } from '../comments/posting/weigh';
import { builtInRules } from '../comments/rules/catalogue';
import { isLocale, type Locale } from '../ground/locales';
import { hashToken } from '../people/tokens';
import { listReportable } from '../typos/blocks';
import { positionsOf, selectorAt } from '../typos/selector';

type Edition = { id: number; locale: Locale };
type Place = { storyId: number; publishedAt: Date; editions: Edition[] };
type Said = Omit<SampleComment, 'replies' | 'hours'> & { place: Place; at: Date; parent: Said | null };

/** Nobody holds these receipts. */
const lostReceipt = () => hashToken(randomBytes(24).toString('base64url'));
const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000);

/**
 * Gives the sample stories their readers: discussions, comments that wait or were reported, and
 * reports of wordings. Returns how many of each.
 */
export async function createDiscussions(tx: Transaction, now: Date): Promise<{ comments: number; typos: number }> {
  const places = await placesOf(tx);
  const placeOf = (key: string) => {
    const place = places.get(key);
    if (!place) throw new Error(`the sample edition discusses an unknown story: ${key}`);
    return place;
  };
  const said = Object.entries(discussions).flatMap(([key, roots]) => inTime(roots, placeOf(key), now));
  const ids = new Map<Said, number>();
  for (const comment of said.sort((a, b) => a.at.getTime() - b.at.getTime()))
    ids.set(comment, await insertSaid(tx, comment, comment.parent ? (ids.get(comment.parent) ?? null) : null));
  for (const { story, name, text, minutesAgo } of heldComments) {
    const place = placeOf(story);
    const row = rowOf(place, { name, text, at: minutesBefore(now, minutesAgo) });
    const { heldFor } = await weigh(tx, builtInRules, { text, locale: row.locale, author: { kind: 'guest', approved: 0, refused: 0 }, proven: true });
    await tx.insert(comments).values({ ...row, status: 'held', heldFor });
  }
  for (const typo of typos) await insertTypo(tx, placeOf(typo.story), typo, now);
  return { comments: said.length + heldComments.length, typos: typos.length };
}

async function placesOf(tx: Transaction): Promise<Map<string, Place>> {
  const rows = await tx
    .select({ key: stories.sampleKey, storyId: stories.id, publishedAt: min(articles.publishedAt) })
    .from(stories)
    .innerJoin(articles, eq(articles.storyId, stories.id))
    .where(isNotNull(stories.sampleKey))
    .groupBy(stories.id);
  const editions = await tx
    .select({ id: articles.id, storyId: articles.storyId, locale: articles.locale })
    .from(articles)
    .where(
      inArray(
        articles.storyId,
        rows.map((row) => row.storyId),
      ),
    );
  return new Map(
    rows.map(({ key, storyId, publishedAt }) => [
      key ?? '',
      {
        storyId,
        publishedAt: publishedAt ?? new Date(0),
        editions: editions.flatMap((edition) => (edition.storyId === storyId && isLocale(edition.locale) ? [{ id: edition.id, locale: edition.locale }] : [])),
      },
    ]),
  );
}

/**
 * With their times. A discussion that would not have ended yet is told faster, so that nothing is
 * said in the future.
 */
function inTime(roots: SampleComment[], place: Place, now: Date): Said[] {
  const hour = 3_600_000;
  const last = Math.max(
    ...roots.flatMap(function hours(root: SampleComment): number[] {
      return [root.hours, ...(root.replies ?? []).flatMap(hours)];
    }),
  );
  const pace = Math.min(1, Math.max(0, now.getTime() - place.publishedAt.getTime()) / ((last + 1) * hour));
  const walk = ({ replies = [], hours, ...comment }: SampleComment, parent: Said | null): Said[] => {
    const here: Said = { ...comment, place, parent, at: new Date(place.publishedAt.getTime() + hours * hour * pace) };
    return [here, ...replies.flatMap((reply) => walk(reply, here))];
  };
  return roots.flatMap((root) => walk(root, null));
}

function rowOf(place: Place, { name, text, at }: { name: string; text: string; at: Date }) {
  const own = languageOf(text, place.editions[0]?.locale ?? 'en');
  const locale = place.editions.some((edition) => edition.locale === own) ? own : (place.editions[0]?.locale ?? own);
  return {
    storyId: place.storyId,
    locale,
    language: own,
    dir: directionOf(text),
    authorName: name,
    text,
    receiptHash: lostReceipt(),
    createdAt: at,
  };
}

async function insertSaid(tx: Transaction, comment: Said, parentId: number | null): Promise<number> {
  const { likes = 0, reports = [], featured = false } = comment;
  const [made] = await tx
    .insert(comments)
    .values({ ...rowOf(comment.place, comment), parentId, status: 'approved', likes, reports: reports.length, featured })
    .returning({ id: comments.id });
  if (!made) throw new Error('no comment was made');
  const commentId = made.id;
  if (likes > 0)
    await tx.insert(commentLikes).values(Array.from({ length: likes }, (_none, index) => ({ commentId, readerHash: `sample ${index + 1}`, at: comment.at })));
  if (reports.length > 0)
    await tx
      .insert(commentReports)
      .values(reports.map((reason, index) => ({ commentId, readerHash: `sample ${index + 1}`, networkHash: `sample ${index + 1}`, reason, at: comment.at })));
  return commentId;
}

async function insertTypo(tx: Transaction, place: Place, typo: SampleTypo, now: Date): Promise<void> {
  const article = place.editions.find((edition) => edition.locale === typo.locale);
  const [seen] = article
    ? await tx
        .select()
        .from(revisions)
        .where(and(eq(revisions.articleId, article.id), eq(revisions.number, 1)))
    : [];
  const blocks = seen ? listReportable(seen) : [];
  const places = blocks.flatMap((block) => positionsOf(block.text, typo.quote).map((start) => ({ block: block.id, start })));
  const [only, ...more] = places;
  const selector = only && more.length === 0 ? selectorAt(blocks, only.block, only.start, only.start + typo.quote.length, 1) : null;
  if (!article || !selector) throw new Error(`the sample edition reports words that do not stand once in ${typo.story} (${typo.locale}): ${typo.quote}`);
  const tokenHash = lostReceipt();
  await tx.insert(typoReports).values({
    articleId: article.id,
    locale: typo.locale,
    ...selector,
    proposal: typo.proposal,
    note: typo.note,
    tokenHash,
    reporterHash: lostReceipt(),
    trail: tokenHash,
    place: tokenHash.slice(0, 22),
    createdAt: minutesBefore(now, typo.minutesAgo),
  });
}
