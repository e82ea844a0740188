import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { articles, revisions, typoReports } from '@/db/schema';
import { contentOf } from '../articles/content/draft';
import type { Actor } from '../ground/actor';
import { isLocale } from '../ground/locales';
import { findAnchor } from './anchor';
import { asideOf, isAside, listReportable } from './blocks';
import { around, touchesFact } from './facts';
import { namesInEdition } from './names';
import { type Offered, offerPlace } from './offer';
import { inScope } from './scope';
import { sentenceAt } from './sentences';
import { placesOfTrusted } from './trust';

export const sorts = ['newest', 'most'] as const;
export type PlaceFilter = {
  sort?: (typeof sorts)[number];
  language?: string;
  articleId?: number;
  authorId?: number;
  /** The key of the last row of the page before, as `keyOf` gives it. */
  after?: string;
};

export type Where = 'headline' | 'standfirst' | 'caption' | 'credit' | 'alt' | 'note';

const whereOf = (block: string) => asideOf(block)?.kind ?? (isAside(block) ? (block as Where) : null);

export type OpenPlace = {
  /** The first report on the place; deciding it decides all. */
  id: number;
  lastId: number;
  count: number;
  articleId: number;
  /** Open reports on the whole article. */
  ofArticle: number;
  locale: string;
  slug: string;
  headline: string;
  notes: string[];
  /** What was proposed, the most often first; empty: remove the words. */
  proposals: { text: string; count: number }[];
  /** The sentence: what stays before, what it says, what it would say, what stays behind. */
  before: string;
  said: string;
  says: string;
  after: string;
  exact: string;
  /** What it stands in, where that is no paragraph. */
  where: Where | null;
  state: 'sure' | 'unsure' | 'ambiguous' | 'weak' | 'gone';
  /** Where none is certain: the likeliest place, with the words that stand there. */
  offered: (Offered & { words: string }) | null;
  isFact: boolean;
  isTrusted: boolean;
  since: Date;
};

export const keyOfPlace = (place: Pick<OpenPlace, 'count' | 'lastId'>) => `${place.count}-${place.lastId}`;
const afterKey = /^(\d{1,9})-(\d{1,15})$/;

type Group = { place: string; id: string; last_id: string; count: string; of_article: string };

/**
 * Places with open reports that the actor may decide, by key: one more than `limit` where there are
 * more.
 */
export async function listOpenPlaces(actor: Actor, filter: PlaceFilter = {}, limit = 30): Promise<OpenPlace[]> {
  const key = afterKey.exec(filter.after ?? '');
  const isMost = filter.sort === 'most';
  const wanted = [
    sql`r.status = 'open'`,
    // What is withdrawn waits unseen: there is no public text to correct.
    sql`a.status = 'published'`,
    ...inScope(actor, sql`r.locale`, sql`s.section_id`),
    ...(filter.language ? [sql`r.locale = ${filter.language}`] : []),
    ...(filter.articleId ? [sql`r.article_id = ${filter.articleId}`] : []),
    ...(filter.authorId ? [sql`exists (select 1 from story_people p where p.story_id = s.id and p.person_id = ${filter.authorId})`] : []),
  ];
  const later = isMost ? sql`(count(*), max(r.id)) < (${Number(key?.[1])}, ${Number(key?.[2])})` : sql`max(r.id) < ${Number(key?.[2])}`;
  const { rows } = await database().execute<Group>(sql`
    select r.place, min(r.id) as id, max(r.id) as last_id, count(*) as count,
      (select count(*) from typo_reports o where o.article_id = min(r.article_id) and o.status = 'open') as of_article
    from typo_reports r join articles a on a.id = r.article_id join stories s on s.id = a.story_id
    where ${sql.join(wanted, sql` and `)}
    group by r.place having ${key ? later : sql`true`}
    order by ${isMost ? sql`count(*) desc, ` : sql``}max(r.id) desc limit ${limit + 1}`);
  return describePlaces(rows);
}

async function describePlaces(groups: Group[]): Promise<OpenPlace[]> {
  if (groups.length === 0) return [];
  const db = database();
  const rows = await db
    .select({ report: typoReports, article: articles, seen: revisions })
    .from(typoReports)
    .innerJoin(articles, eq(articles.id, typoReports.articleId))
    .leftJoin(revisions, and(eq(revisions.articleId, typoReports.articleId), eq(revisions.number, typoReports.revision)))
    .where(
      inArray(
        typoReports.id,
        groups.map((group) => Number(group.id)),
      ),
    );
  const places = groups.map((group) => group.place);
  const [proposals, notes, trusted] = await Promise.all([listProposals(places), listNotes(places), placesOfTrusted(places)]);
  const names = new Map<number, string[]>();
  for (const { article } of rows) if (!names.has(article.id)) names.set(article.id, await namesInEdition(db, article));
  return groups.flatMap((group) => {
    const row = rows.find((row) => row.report.place === group.place);
    if (!row) return [];
    const { report, article, seen } = row;
    const now = listReportable(contentOf(article));
    const then = report.revision === article.revision ? 'same' : seen ? listReportable(seen) : [];
    const found = findAnchor(now, report, then);
    const offered = found.found ? null : offerPlace(now, report, then);
    const at = found.found ? found : offered;
    const textThere = now.find((block) => block.id === at?.block)?.text ?? '';
    const best = proposals.get(group.place) ?? [];
    const wording = best[0]?.text ?? report.proposal;
    const shown = at ? sentenceOf(textThere, at, wording, article.locale) : lost(report, wording);
    return {
      id: report.id,
      lastId: Number(group.last_id),
      count: Number(group.count),
      articleId: article.id,
      ofArticle: Number(group.of_article),
      locale: article.locale,
      slug: article.slug,
      headline: article.headline,
      notes: notes.get(group.place) ?? [],
      proposals: best,
      ...shown,
      exact: report.exact,
      where: whereOf(at?.block ?? report.block),
      state: found.found ? (found.sure ? 'sure' : 'unsure') : found.refused,
      offered: offered && { ...offered, words: textThere.slice(offered.start, offered.end) },
      isFact: at !== null && touchesFact(textThere, at, wording, names.get(article.id)),
      isTrusted: trusted.has(group.place),
      since: report.createdAt,
    };
  });
}

const reach = 160;

function sentenceOf(text: string, place: { start: number; end: number }, wording: string, locale: string) {
  const whole = around(text, place.start, place.end);
  const sentence = sentenceAt(text, whole.start, whole.end, isLocale(locale) ? locale : 'en');
  return {
    before: text.slice(Math.max(sentence.start, whole.start - reach), whole.start),
    said: text.slice(whole.start, whole.end),
    says: text.slice(whole.start, place.start) + wording + text.slice(place.end, whole.end),
    after: text.slice(whole.end, Math.min(sentence.end, whole.end + reach)),
  };
}

const lost = (report: typeof typoReports.$inferSelect, wording: string) => ({
  before: report.prefix,
  said: report.exact,
  says: wording,
  after: report.suffix,
});

const waiting = (places: string[]): SQL | undefined => and(eq(typoReports.status, 'open'), inArray(typoReports.place, places));

async function listProposals(places: string[]): Promise<Map<string, { text: string; count: number }[]>> {
  const rows = await database()
    .select({ place: typoReports.place, text: typoReports.proposal, count: sql<number>`count(*)::int` })
    .from(typoReports)
    .where(waiting(places))
    .groupBy(typoReports.place, typoReports.proposal)
    .orderBy(sql`count(*) desc, min(${typoReports.id})`);
  return new Map(
    places.map((place) => [
      place,
      rows
        .filter((row) => row.place === place)
        .map(({ text, count }) => ({ text, count }))
        .slice(0, 5),
    ]),
  );
}

async function listNotes(places: string[]): Promise<Map<string, string[]>> {
  const rows = await database()
    .selectDistinct({ place: typoReports.place, note: typoReports.note })
    .from(typoReports)
    .where(and(waiting(places), sql`${typoReports.note} <> ''`))
    .limit(500);
  return new Map(
    places.map((place) => [
      place,
      rows
        .filter((row) => row.place === place)
        .flatMap((row) => row.note)
        .slice(0, 5),
    ]),
  );
}

export const sureInput = z.object({
  ids: z
    .string()
    .max(2000)
    .regex(/^\d+(,\d+)*$/, 'bad-input')
    .transform((text) => text.split(',').map(Number)),
});

/** Of these reports, those that are open, surely found, and change no fact. */
export async function listSure(actor: Actor, ids: number[]): Promise<number[]> {
  const { rows } = await database().execute<Group>(sql`
    select r.place, r.id, r.id as last_id, 1 as count, 0 as of_article
    from typo_reports r join articles a on a.id = r.article_id join stories s on s.id = a.story_id
    where ${sql.join([sql`r.status = 'open'`, sql`a.status = 'published'`, sql`r.id in ${ids}`, ...inScope(actor, sql`r.locale`, sql`s.section_id`)], sql` and `)} limit 100`);
  return (await describePlaces(rows)).filter((place) => place.state === 'sure' && !place.isFact).map((place) => place.id);
}
