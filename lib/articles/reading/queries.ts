import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { BodyNode, Localized, MediaVariant, StoryKind } from '@/db/schema';
import {
  articles,
  institutions,
  listings,
  media,
  people,
  sections,
  slugs,
  states,
  stories,
  storyInstitutions,
  storyPeople,
  storyRelated,
  storyStates,
  storyTags,
  tags,
} from '@/db/schema';
import { locales } from '../../ground/locales';
import { readableBody } from '../body/repair';
import { articlePath } from '../content/path';

export type Picture = {
  id: number;
  width: number;
  height: number;
  variants: MediaVariant[];
  focalX: number;
  focalY: number;
  alt: string;
  caption: string;
  credit: string;
};

/** An article as lists show it. */
export type Card = {
  id: number;
  storyId: number;
  locale: string;
  slug: string;
  headline: string;
  standfirst: string;
  publishedAt: Date;
  revisedAt: Date | null;
  zone: string;
  section: { id: number; slug: string; name: Localized };
  picture: Picture | null;
  sample: boolean;
};

export type ListingKind = 'section' | 'state' | 'institution' | 'tag' | 'person';

const cardColumns = {
  id: articles.id,
  storyId: articles.storyId,
  locale: articles.locale,
  slug: articles.slug,
  headline: articles.headline,
  standfirst: articles.standfirst,
  publishedAt: articles.publishedAt,
  revisedAt: articles.revisedAt,
  zone: articles.zone,
  sectionId: sections.id,
  sectionSlug: sections.slug,
  sectionName: sections.name,
  sampleKey: stories.sampleKey,
  mediaId: media.id,
  width: media.width,
  height: media.height,
  variants: media.variants,
  focalX: media.focalX,
  focalY: media.focalY,
  alt: articles.pictureAlt,
  caption: articles.pictureCaption,
  credit: articles.pictureCredit,
};

/** Whoever joins the section leaves pages out: they are in none. */
const selectCards = () =>
  database()
    .select(cardColumns)
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .innerJoin(sections, eq(sections.id, stories.sectionId))
    .leftJoin(media, eq(media.id, articles.mediaId));

type CardRow = Awaited<ReturnType<typeof selectCards>>[number];

function toPicture(row: Omit<CardRow, 'sectionId' | 'sectionSlug' | 'sectionName'>): Picture | null {
  if (row.mediaId === null || row.width === null || row.height === null || row.variants === null) return null;
  return {
    id: row.mediaId,
    width: row.width,
    height: row.height,
    variants: row.variants,
    focalX: row.focalX ?? 0.5,
    focalY: row.focalY ?? 0.5,
    alt: row.alt,
    caption: row.caption,
    credit: row.credit,
  };
}

function toCard(row: CardRow): Card {
  return {
    id: row.id,
    storyId: row.storyId,
    locale: row.locale,
    slug: row.slug,
    headline: row.headline,
    standfirst: row.standfirst,
    publishedAt: row.publishedAt ?? new Date(0),
    revisedAt: row.revisedAt,
    zone: row.zone,
    section: { id: row.sectionId, slug: row.sectionSlug, name: row.sectionName },
    picture: toPicture(row),
    sample: row.sampleKey !== null,
  };
}

const isPublic = eq(articles.status, 'published');
/** What lists of news may show: a page stands in none of them. */
const isListed = and(isPublic, eq(articles.kind, 'story'));

/** The cards of these articles, in the order of the ids; those that are not public are left out. */
export async function listCards(ids: number[]): Promise<Card[]> {
  if (ids.length === 0) return [];
  const rows = await selectCards().where(and(inArray(articles.id, ids), isPublic));
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A story or a page, as the results of a search show it. */
export type FoundCard = Omit<Card, 'section' | 'picture' | 'sample'> & { kind: StoryKind; section: Card['section'] | null };

/** The stories and pages among these, in the order of the ids; those that are not public are left out. */
export async function listFound(ids: number[]): Promise<FoundCard[]> {
  if (ids.length === 0) return [];
  const { id, storyId, locale, slug, headline, standfirst, publishedAt, revisedAt, zone, sectionId, sectionSlug, sectionName } = cardColumns;
  const rows = await database()
    .select({ id, storyId, kind: articles.kind, locale, slug, headline, standfirst, publishedAt, revisedAt, zone, sectionId, sectionSlug, sectionName })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(sections, eq(sections.id, stories.sectionId))
    .where(and(inArray(articles.id, ids), isPublic));
  const byId = new Map(
    rows.map(({ sectionId, sectionSlug, sectionName, ...row }) => {
      const section = sectionId !== null && sectionSlug !== null && sectionName !== null ? { id: sectionId, slug: sectionSlug, name: sectionName } : null;
      return [row.id, { ...row, publishedAt: row.publishedAt ?? new Date(0), section }];
    }),
  );
  return ids.flatMap((one) => byId.get(one) ?? []);
}

export type Page = { cards: Card[]; page: number; pages: number; total: number };

/**
 * Page `page` (from 1) of a language's latest articles, newest first, or null where there is no such page.
 * The day counts say on which day the page begins, so a deep page costs what the first one does.
 */
export async function getLatestPage(locale: string, page: number, size = 30): Promise<Page | null> {
  const wanted = (page - 1) * size;
  const { rows } = await database().execute<{ day: string | null; before: string | null; total: string }>(sql`
    with days as (
      select day, count, sum(count) over (order by day desc) - count as before, sum(count) over () as total
      from day_counts where locale = ${locale} and count > 0
    )
    select (select day from days where before <= ${wanted} order by before desc limit 1)::text as day,
           (select before from days where before <= ${wanted} order by before desc limit 1) as before,
           coalesce((select total from days limit 1), 0) as total`);
  const total = Number(rows[0]?.total ?? 0);
  const pages = Math.max(1, Math.ceil(total / size));
  if (page > pages) return null;
  const day = rows[0]?.day;
  if (!day) return { cards: [], page, pages, total };
  const ids = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        eq(articles.locale, locale),
        isListed,
        sql`${articles.publishedAt} <= (select max(newest.published_at) from articles newest where newest.locale = ${locale} and newest.published_day = ${day}::date and newest.status = 'published' and newest.kind = 'story')`,
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .offset(wanted - Number(rows[0]?.before ?? 0))
    .limit(size);
  return { cards: await listCards(ids.map((row) => row.id)), page, pages, total };
}

/** The newest articles of a section, state, institution, tag or person. `key` is a slug's id or an ISO code. */
export async function listByKey(locale: string, kind: ListingKind, key: string | number, limit = 30): Promise<Card[]> {
  const ids = await database()
    .select({ id: listings.articleId })
    .from(listings)
    .where(and(eq(listings.locale, locale), eq(listings.kind, kind), eq(listings.key, String(key))))
    .orderBy(desc(listings.publishedAt), desc(listings.articleId))
    .limit(limit);
  return listCards(ids.map((row) => row.id));
}

/** Articles of one day of the publication's zone, newest first. `day` is yyyy-mm-dd. */
export async function listByDay(locale: string, day: string, limit = 500): Promise<Card[]> {
  const ids = await database()
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.locale, locale), eq(articles.publishedDay, day), isListed))
    .orderBy(desc(articles.publishedAt))
    .limit(limit);
  return listCards(ids.map((row) => row.id));
}

/** How many articles each day has between two days, both included (yyyy-mm-dd). Days without any are absent. */
export async function listDayCounts(locale: string, from: string, to: string): Promise<{ day: string; count: number }[]> {
  const { rows } = await database().execute<{ day: string; count: number }>(
    sql`select day::text as day, count from day_counts where locale = ${locale} and day between ${from} and ${to} and count > 0 order by day`,
  );
  return rows;
}

export type Article = Card & {
  dateline: string;
  body: BodyNode;
  wordCount: number;
  revision: number;
  states: { iso2: string; name: Localized }[];
  institutions: { id: number; slug: string; name: Localized }[];
  tags: { id: number; slug: string; name: Localized }[];
  people: { id: number; slug: string; name: Localized }[];
  editions: Edition[];
};

/** What an address under /news, or of a page, means: the article, another address, a withdrawn article, or null. `path` is with the language. */
export type Found =
  | { kind: 'article'; article: Article }
  | { kind: 'moved'; path: string }
  | { kind: 'gone'; headline: string; notice: string; withdrawnAt: Date; storyId: number }
  | { kind: 'untranslated'; storyId: number; editions: Edition[] };

/** Looks an article up by its slug, current or former, in this language. A page's slug under /news leads to the page. */
export async function getArticle(locale: string, slug: string): Promise<Found | null> {
  const known = await findSlug(locale, slug, 'story');
  if (!known || 'kind' in known) return known;
  const article = await getArticleById(known.id);
  return article && { kind: 'article', article };
}

/** What a slug means where readers look for a story, or for a page: the id of what is public there, or the answer. */
export async function findSlug(locale: string, slug: string, wanted: StoryKind): Promise<{ id: number } | Exclude<Found, { kind: 'article' }> | null> {
  if (slug.length > 120) return null;
  const [known] = await database()
    .select({
      id: articles.id,
      kind: articles.kind,
      slug: articles.slug,
      status: articles.status,
      headline: articles.headline,
      notice: articles.withdrawnNotice,
      withdrawnAt: articles.withdrawnAt,
      storyId: articles.storyId,
    })
    .from(slugs)
    .innerJoin(articles, eq(articles.id, slugs.articleId))
    .where(and(eq(slugs.locale, locale), eq(slugs.slug, slug)));
  if (!known) return getUntranslated(locale, slug, wanted);
  if (known.kind !== wanted) return known.kind === 'page' && known.status === 'published' ? { kind: 'moved', path: articlePath({ ...known, locale }) } : null;
  if (known.status === 'withdrawn' && known.withdrawnAt)
    return { kind: 'gone', headline: known.headline, notice: known.notice, withdrawnAt: known.withdrawnAt, storyId: known.storyId };
  if (known.status !== 'published') return null;
  return known.slug === slug ? { id: known.id } : { kind: 'moved', path: articlePath({ ...known, locale }) };
}

async function getUntranslated(locale: string, slug: string, wanted: StoryKind): Promise<Exclude<Found, { kind: 'article' }> | null> {
  const [other] = await database()
    .select({ storyId: articles.storyId })
    .from(slugs)
    .innerJoin(articles, and(eq(articles.id, slugs.articleId), isPublic, eq(articles.kind, wanted)))
    .where(
      and(
        eq(slugs.slug, slug),
        inArray(
          slugs.locale,
          locales.filter((one) => one !== locale),
        ),
      ),
    )
    .limit(1);
  if (!other) return null;
  const editions = await listEditions(other.storyId);
  const here = editions.find((edition) => edition.locale === locale);
  if (here) return { kind: 'moved', path: articlePath({ ...here, kind: wanted }) };
  return { kind: 'untranslated', storyId: other.storyId, editions };
}

export type Edition = { locale: string; slug: string; headline: string };

/** The public editions of a story. */
export async function listEditions(storyId: number): Promise<Edition[]> {
  return database()
    .select({ locale: articles.locale, slug: articles.slug, headline: articles.headline })
    .from(articles)
    .where(and(eq(articles.storyId, storyId), isPublic))
    .orderBy(asc(articles.locale));
}

/** A public article with all that its page shows, or null. */
export async function getArticleById(id: number): Promise<Article | null> {
  const [card] = await listCards([id]);
  if (!card) return null;
  const db = database();
  const [[text], stateRows, institutionRows, tagRows, personRows, editions] = await Promise.all([
    db
      .select({ dateline: articles.dateline, body: articles.body, wordCount: articles.wordCount, revision: articles.revision })
      .from(articles)
      .where(eq(articles.id, id)),
    db
      .select({ iso2: states.iso2, name: states.name })
      .from(storyStates)
      .innerJoin(states, eq(states.iso2, storyStates.iso2))
      .where(eq(storyStates.storyId, card.storyId))
      .orderBy(storyStates.position),
    db
      .select({ id: institutions.id, slug: institutions.slug, name: institutions.name })
      .from(storyInstitutions)
      .innerJoin(institutions, eq(institutions.id, storyInstitutions.institutionId))
      .where(eq(storyInstitutions.storyId, card.storyId))
      .orderBy(storyInstitutions.position),
    db
      .select({ id: tags.id, slug: tags.slug, name: tags.name })
      .from(storyTags)
      .innerJoin(tags, eq(tags.id, storyTags.tagId))
      .where(eq(storyTags.storyId, card.storyId))
      .orderBy(storyTags.position),
    db
      .select({ id: people.id, slug: people.slug, name: people.name })
      .from(storyPeople)
      .innerJoin(people, eq(people.id, storyPeople.personId))
      .where(eq(storyPeople.storyId, card.storyId))
      .orderBy(storyPeople.position),
    listEditions(card.storyId),
  ]);
  if (!text) return null;
  return { ...card, ...text, body: readableBody(text.body), states: stateRows, institutions: institutionRows, tags: tagRows, people: personRows, editions };
}

/**
 * Related articles: the editor's own choice first, then the 200 newest that share a state, institution, tag or section,
 * weighted (tag 4, institution 3, state 2, section 1) and faded by age (halved every 90 days).
 */
export async function listRelated(article: Article, limit = 6): Promise<Card[]> {
  const keys = sql.join(
    [
      sql`('section'::listing_kind, ${String(article.section.id)}, 1.0)`,
      ...article.states.map((one) => sql`('state'::listing_kind, ${one.iso2}, 2.0)`),
      ...article.institutions.map((one) => sql`('institution'::listing_kind, ${String(one.id)}, 3.0)`),
      ...article.tags.map((one) => sql`('tag'::listing_kind, ${String(one.id)}, 4.0)`),
    ],
    sql`, `,
  );
  const [chosen, { rows }] = await Promise.all([
    database()
      .select({ id: articles.id })
      .from(storyRelated)
      .innerJoin(articles, and(eq(articles.storyId, storyRelated.relatedId), eq(articles.locale, article.locale), isListed))
      .where(eq(storyRelated.storyId, article.storyId))
      .orderBy(storyRelated.position)
      .limit(limit),
    database().execute<{ id: string }>(sql`
      select near.article_id as id
      from (values ${keys}) as wanted(kind, key, weight)
      cross join lateral (
        select article_id, published_at from listings
        where locale = ${article.locale} and kind = wanted.kind and key = wanted.key
        order by published_at desc, article_id desc limit 60
      ) near
      where near.article_id <> ${article.id}
      group by near.article_id, near.published_at
      order by sum(weight) * power(0.5, abs(extract(epoch from ${article.publishedAt.toISOString()}::timestamptz - near.published_at)) / 7776000.0) desc, near.published_at desc
      limit ${limit}`),
  ]);
  const ids = [...new Set([...chosen.map((row) => row.id), ...rows.map((row) => Number(row.id))])];
  return listCards(ids.slice(0, limit));
}

/** Stories pinned to the front page now, in their order, then nothing: the rest of the page is the latest. */
export async function listPinned(locale: string): Promise<Card[]> {
  const ids = await database()
    .select({ id: articles.id })
    .from(stories)
    .innerJoin(articles, and(eq(articles.storyId, stories.id), eq(articles.locale, locale), isListed))
    .where(sql`${stories.pinnedPosition} is not null and (${stories.pinnedUntil} is null or ${stories.pinnedUntil} > now())`)
    .orderBy(stories.pinnedPosition)
    .limit(12);
  return listCards(ids.map((row) => row.id));
}

/** Articles whose headline stands as the breaking line now, the longest lasting first. */
export async function listBreakingCards(locale: string, limit = 3): Promise<Card[]> {
  const ids = await database()
    .select({ id: articles.id })
    .from(stories)
    .innerJoin(articles, and(eq(articles.storyId, stories.id), eq(articles.locale, locale), isListed))
    .where(sql`${stories.breakingUntil} > now()`)
    .orderBy(desc(stories.breakingUntil))
    .limit(limit);
  return listCards(ids.map((row) => row.id));
}

/** The most read articles of the last seven days; filled up with the latest where figures are few. */
export async function listMostRead(locale: string, limit = 5): Promise<Card[]> {
  const { rows } = await database().execute<{ id: string }>(sql`
    select a.id from reads r join articles a on a.story_id = r.story_id and a.locale = ${locale} and a.status = 'published' and a.kind = 'story'
    where r.day > current_date - 7 and r.locale = ${locale}
    group by a.id order by sum(r.count) desc, a.id desc limit ${limit}`);
  return listCards(rows.map((row) => Number(row.id)));
}

const discussedAmong = 5000;

/** The most discussed articles among the newest approved comments of the last thirty days, each with how many comments it has there. */
export async function listMostDiscussed(locale: string, limit = 5): Promise<{ card: Card; comments: number }[]> {
  const { rows } = await database().execute<{ id: string; comments: number }>(sql`
    select a.id, recent.comments from (
      select story_id, count(*)::int as comments, max(id) as newest from (
        select id, story_id, created_at from comments where status = 'approved' order by id desc limit ${discussedAmong}
      ) newest where created_at > now() - interval '30 days' group by story_id order by comments desc, newest desc limit 50
    ) recent join articles a on a.story_id = recent.story_id and a.locale = ${locale} and a.status = 'published' and a.kind = 'story'
    order by recent.comments desc, recent.newest desc limit ${limit}`);
  const cards = await listCards(rows.map((row) => Number(row.id)));
  return cards.map((card) => ({ card, comments: rows.find((row) => Number(row.id) === card.id)?.comments ?? 0 }));
}
