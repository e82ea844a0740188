import { type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { listFound } from '../articles/reading/cards';
import { correct, correctChinese } from './correct';
import { describeHits, type Hit } from './hits';
import { readTerms, type SearchCursor, type SearchQuery, type Term } from './query';
import { below, dayStart, looseGroups, micros, tsquery, withinTime } from './sql';
import { variantsOf } from './variants';

export const hitsPerPage = 20;
/** Up to this many matches are put in order of worth; more are listed newest first. */
const rankedAtMost = 500;

/**
 * `corrected`: the words that were searched instead, because nothing had the given ones.
 * `partial`: nothing had all the words; these have some. `slow`: the search was given up.
 */
export type Results = { hits: Hit[]; after: SearchCursor | null; corrected: string | null; partial: boolean; slow: boolean };

const nothing: Results = { hits: [], after: null, corrected: null, partial: false, slow: false };

type Listing = { kind: 'section' | 'state' | 'institution' | 'tag'; key: string };
type Found = { id: number; at: string; score: number };

/**
 * Answers a reader's search: words, or filters alone, a page at a time. Only published articles of
 * this language.
 */
export async function search(locale: string, query: SearchQuery): Promise<Results> {
  const listings = await resolveListings(query);
  if (!listings) return nothing;
  const groups = readTerms(query.text);
  if (groups.length === 0) return query.text === '' ? listByFilters(locale, query, listings) : nothing;
  const exact = await searchWords(locale, query, listings, groups);
  if (exact.slow || exact.hits.length > 0 || query.after) return exact;
  const corrected = locale === 'zh' ? await correctChinese(query.text, groups) : await correct(locale, query.text, groups);
  if (corrected) {
    const better = await searchWords(locale, query, listings, readTerms(corrected));
    if (better.hits.length > 0) return { ...better, corrected };
  }
  for (const variant of await variantsOf(locale, query.text)) {
    const meant = await searchVariant(locale, query, listings, variant);
    if (meant) return meant;
  }
  const loose = looseGroups(locale, corrected ? readTerms(corrected) : groups);
  if (loose.length < 2) return nothing;
  const partial = await searchWords(locale, query, listings, loose);
  return { ...partial, after: null, partial: partial.hits.length > 0 };
}

/**
 * Searches what may have been meant: as it stands, else with its words corrected, for other letters
 * do not spell a name exactly.
 */
async function searchVariant(locale: string, query: SearchQuery, listings: Listing[], variant: string): Promise<Results | null> {
  const groups = readTerms(variant);
  if (groups.length === 0) return null;
  const found = await searchWords(locale, query, listings, groups);
  if (found.hits.length > 0) return { ...found, corrected: variant };
  const corrected = locale === 'zh' ? null : await correct(locale, variant, groups);
  const better = corrected === null ? null : await searchWords(locale, query, listings, readTerms(corrected));
  return better && better.hits.length > 0 ? { ...better, corrected } : null;
}

async function resolveListings(query: SearchQuery): Promise<Listing[] | null> {
  const wanted = [
    query.section && sql`select 'section' as kind, id::text as key from sections where slug = ${query.section}`,
    query.state && sql`select 'state' as kind, iso2 as key from states where iso2 = ${query.state}`,
    query.institution && sql`select 'institution' as kind, id::text as key from institutions where slug = ${query.institution}`,
    query.tag && sql`select 'tag' as kind, id::text as key from tags where slug = ${query.tag}`,
  ].filter((condition): condition is SQL => Boolean(condition));
  if (wanted.length === 0) return [];
  const { rows } = await database().execute<Listing>(sql.join(wanted, sql` union all `));
  return rows.length === wanted.length ? rows : null;
}

const listed = (listing: Listing, locale: string, published: SQL, id: SQL) =>
  sql`exists (select 1 from listings l where l.locale = ${locale} and l.kind = ${listing.kind}::listing_kind and l.key = ${listing.key} and l.published_at = ${published} and l.article_id = ${id})`;

function bounds(query: SearchQuery, published: SQL): SQL[] {
  return [...(query.from ? [sql`${published} >= ${dayStart(query.from)}`] : []), ...(query.to ? [sql`${published} < ${dayStart(query.to, 1)}`] : [])];
}

/** The statement that lists by filters alone, by key, one more than a page. */
export function filtersStatement(locale: string, query: SearchQuery, listings: Listing[]): SQL {
  const [first, ...others] = listings;
  const [published, id] = first ? [sql`f.published_at`, sql`f.article_id`] : [sql`f.published_at`, sql`f.id`];
  const conditions = [
    first
      ? sql`f.locale = ${locale} and f.kind = ${first.kind}::listing_kind and f.key = ${first.key}`
      : sql`f.locale = ${locale} and f.status = 'published' and f.kind = 'story'`,
    ...others.map((listing) => listed(listing, locale, published, id)),
    ...bounds(query, published),
    ...(query.after?.by === 'date' ? [below(published, id, query.after)] : []),
  ];
  return sql`select ${id}::text as id, ${micros(published)} as at from ${first ? sql`listings` : sql`articles`} f
    where ${sql.join(conditions, sql` and `)} order by ${published} desc, ${id} desc limit ${hitsPerPage + 1}`;
}

async function listByFilters(locale: string, query: SearchQuery, listings: Listing[]): Promise<Results> {
  if (listings.length === 0 && !query.from && !query.to) return nothing;
  const found = await withinTime(4000, (tx) => tx.execute<{ id: string; at: string }>(filtersStatement(locale, query, listings)));
  if (!found) return { ...nothing, slow: true };
  const rows = found.rows.map((row) => ({ id: Number(row.id), at: row.at, score: 0 }));
  const cards = await listFound(rows.slice(0, hitsPerPage).map((row) => row.id));
  const hits = cards.map((card) => ({ card, headline: [{ text: card.headline, found: false }], snippet: [{ text: card.standfirst, found: false }] }));
  return { ...nothing, hits, after: nextByDate(rows) };
}

function nextByDate(rows: Found[]): SearchCursor | null {
  const last = rows[hitsPerPage - 1];
  return last && rows.length > hitsPerPage ? { by: 'date', value: last.at, id: last.id } : null;
}

/**
 * The statement that finds matches, the newest first, with their scores: rank, doubled for every
 * two years of age less. `byWords` keeps the planner from walking the date index, for words that
 * never stand together.
 */
export function matchesStatement(locale: string, query: SearchQuery, listings: Listing[], groups: Term[][], byWords = false): SQL {
  const wanted = tsquery(locale, groups);
  const [first, ...others] = listings;
  const [published, id] = first ? [sql`f.published_at`, sql`f.article_id`] : [sql`a.published_at`, sql`a.id`];
  const conditions = [
    sql`a.search @@ ${wanted} and a.locale = ${locale} and a.status = 'published'`,
    ...(first ? [sql`f.locale = ${locale} and f.kind = ${first.kind}::listing_kind and f.key = ${first.key}`] : []),
    ...others.map((listing) => listed(listing, locale, published, id)),
    ...bounds(query, published),
    ...(query.after?.by === 'date' ? [below(published, id, query.after)] : []),
  ];
  const from = first ? sql`listings f join articles a on a.id = f.article_id` : sql`articles a`;
  const order = byWords ? sql`${published} + interval '0'` : published;
  const limit = query.after?.by === 'date' ? hitsPerPage + 1 : rankedAtMost + 1;
  return sql`select m.id::text as id, ${micros(sql`m.published_at`)} as at,
      case when count(*) over () <= ${rankedAtMost} then ts_rank(m.search, ${wanted}) else 0 end * power(2, (extract(epoch from m.published_at)::float8 - 1577836800) / 63115200) as score
    from (select a.id, ${published} as published_at, a.search from ${from} where ${sql.join(conditions, sql` and `)} order by ${order} desc, ${id} desc limit ${limit}) m`;
}

async function searchWords(locale: string, query: SearchQuery, listings: Listing[], groups: Term[][]): Promise<Results> {
  const run = (byWords: boolean) =>
    withinTime(byWords ? 6000 : 1500, (tx) =>
      tx.execute<{ id: string; at: string; score: number }>(matchesStatement(locale, query, listings, groups, byWords)),
    );
  const found = (await run(false)) ?? (await run(true));
  if (!found) return { ...nothing, slow: true };
  const rows = found.rows.map((row) => ({ id: Number(row.id), at: row.at, score: Number(row.score) }));
  const byDate = query.sort === 'date' || query.after?.by === 'date' || (!query.after && rows.length > rankedAtMost);
  const ordered = byDate
    ? rows.sort((a, b) => (a.at === b.at ? b.id - a.id : Number(b.at) - Number(a.at)))
    : rows.sort((a, b) => b.score - a.score || b.id - a.id).filter((row) => isBelow(row, query.after));
  const page = ordered.slice(0, hitsPerPage);
  const last = page.at(-1);
  const byScore: SearchCursor | null = last && ordered.length > hitsPerPage ? { by: 'score', value: String(last.score), id: last.id } : null;
  return {
    ...nothing,
    hits: await describeHits(
      locale,
      page.map((row) => row.id),
      groups,
    ),
    after: byDate ? nextByDate(ordered) : byScore,
  };
}

function isBelow(row: Found, after: SearchCursor | null): boolean {
  if (!after) return true;
  const score = Number(after.value);
  return row.score < score || (row.score === score && row.id < after.id);
}
