import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { database } from '@/db/client';
import { articles, institutions, media, people, sections, stories, storyInstitutions, storyPeople, storyStates, storyTags, tags } from '@/db/schema';
import { bodyToHtml } from '../articles/body/html';
import { readableBody } from '../articles/body/repair';
import { listPictures } from '../feeds/queries';
import { address, origin, permanentId } from '../ground/addresses';
import { isLocale, locales } from '../ground/locales';
import { pictureVariant, variantAddress } from '../media/picture-variant';
import type { article, articleQuery, pageQuery, story } from './form';
import { type ApiPage, afterId, afterMoment, apiPageOf, microseconds, seenUntil } from './pages';

type ArticleOut = z.infer<typeof article>;
type StoryOut = z.infer<typeof story>;

// The whole of what may go out: whatever is asked for, this holds.
const isPublic = and(eq(articles.status, 'published'), eq(articles.kind, 'story'), inArray(articles.locale, [...locales]));
// As its index has it.
const changedAt = sql`coalesce(${articles.publicChangedAt}, greatest(${articles.publishedAt}, ${articles.revisedAt}))`;

const columns = {
  id: articles.id,
  storyId: articles.storyId,
  locale: articles.locale,
  slug: articles.slug,
  headline: articles.headline,
  standfirst: articles.standfirst,
  dateline: articles.dateline,
  body: articles.body,
  wordCount: articles.wordCount,
  revision: articles.revision,
  publishedAt: articles.publishedAt,
  revisedAt: articles.revisedAt,
  moment: microseconds(changedAt),
  changedAt: sql<Date>`${changedAt}`.mapWith(articles.publicChangedAt),
  zone: articles.zone,
  mediaId: articles.mediaId,
  alt: articles.pictureAlt,
  caption: articles.pictureCaption,
  credit: articles.pictureCredit,
  section: sections.slug,
};

const read = (where: SQL | undefined) =>
  database()
    .select(columns)
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .innerJoin(sections, eq(sections.id, stories.sectionId))
    .where(and(isPublic, where))
    .$dynamic();
type Row = Awaited<ReturnType<typeof read>>[number];

/**
 * Public articles in the order of their last change, the oldest first: read to the end, a copy is
 * whole.
 */
export async function listArticles(query: z.infer<typeof articleQuery>): Promise<ApiPage<ArticleOut>> {
  const until = await seenUntil();
  const rows = await read(
    and(
      afterMoment(query.after, changedAt, sql`${articles.id}`),
      query.changedSince ? sql`${changedAt} >= ${query.changedSince}::timestamptz` : undefined,
      query.locale ? eq(articles.locale, query.locale) : undefined,
      query.section ? eq(sections.slug, query.section) : undefined,
    ),
  )
    .orderBy(sql`${changedAt} asc`, asc(articles.id))
    .limit(query.limit + 1);
  const made = await dressed(rows.slice(0, query.limit));
  const page = apiPageOf(
    rows,
    query.limit,
    (row) => `${row.moment}.${row.id}`,
    (row) => made.get(row.id) as ArticleOut,
  );
  return { ...page, until };
}

export async function giveArticle(id: number): Promise<ArticleOut | null> {
  const rows = await read(eq(articles.id, id));
  return (await dressed(rows)).get(id) ?? null;
}

const hasPublic = sql`exists (select 1 from ${articles} where ${articles.storyId} = ${stories.id} and ${isPublic})`;

/** Stories that have a public edition, each with all of these side by side. */
export async function listStories(query: z.infer<typeof pageQuery>): Promise<ApiPage<StoryOut>> {
  const rows = await database()
    .select({ id: stories.id })
    .from(stories)
    .where(and(gt(stories.id, afterId(query.after)), eq(stories.kind, 'story'), hasPublic))
    .orderBy(asc(stories.id))
    .limit(query.limit + 1);
  const made = await storiesOf(rows.slice(0, query.limit).map((row) => row.id));
  const page = apiPageOf(
    rows,
    query.limit,
    (row) => String(row.id),
    (row) => made.get(row.id) ?? [],
  );
  return { data: page.data.flat(), next: page.next };
}

export async function getStory(id: number): Promise<StoryOut | null> {
  return (await storiesOf([id])).get(id) ?? null;
}

async function storiesOf(ids: number[]): Promise<Map<number, StoryOut>> {
  if (ids.length === 0) return new Map();
  const rows = await read(inArray(articles.storyId, ids)).orderBy(asc(articles.id));
  const made = await dressed(rows);
  const found = new Map<number, StoryOut>();
  for (const article of made.values()) {
    const { section, states, institutions: houses, tags: themes, people: authors } = article;
    const known = found.get(article.story) ?? { id: article.story, section, states, institutions: houses, tags: themes, people: authors, editions: {} };
    known.editions[article.locale] = article;
    found.set(article.story, known);
  }
  return found;
}

/** Rows as they go out, with what their stories are about and their pictures. */
async function dressed(rows: Row[]): Promise<Map<number, ArticleOut>> {
  if (rows.length === 0) return new Map();
  const bodies = new Map(rows.map((row) => [row.id, readableBody(row.body)]));
  const [named, inBodies, leads] = await Promise.all([
    namesOf([...new Set(rows.map((row) => row.storyId))]),
    listPictures([...bodies.values()]),
    leadPictures(rows.flatMap((row) => row.mediaId ?? [])),
  ]);
  return new Map(
    rows.flatMap((row) => {
      const { id, storyId, locale, slug, publishedAt } = row;
      const body = bodies.get(id);
      if (!isLocale(locale) || !publishedAt || !body) return [];
      const lead = row.mediaId === null ? undefined : leads.get(row.mediaId);
      const made: ArticleOut = {
        id,
        permanentId: permanentId(id),
        story: storyId,
        locale,
        slug,
        url: address(`/${locale}/news/${slug}`),
        headline: row.headline,
        standfirst: row.standfirst,
        dateline: row.dateline,
        html: bodyToHtml(body, { base: origin(), picture: (mediaId) => inBodies.get(mediaId) ?? null }),
        words: row.wordCount,
        revision: row.revision,
        publishedAt: publishedAt.toISOString(),
        revisedAt: row.revisedAt?.toISOString() ?? null,
        changedAt: row.changedAt.toISOString(),
        zone: row.zone,
        section: row.section,
        ...named(storyId),
        picture: lead ? { ...lead, alt: row.alt, caption: row.caption, credit: row.credit } : null,
      };
      return [[id, made] as const];
    }),
  );
}

async function namesOf(storyIds: number[]) {
  const db = database();
  const by = { states: storyStates, institutions: storyInstitutions, tags: storyTags, people: storyPeople };
  const [ofStates, ofInstitutions, ofTags, ofPeople] = await Promise.all([
    db.select({ storyId: by.states.storyId, slug: by.states.iso2 }).from(by.states).where(inArray(by.states.storyId, storyIds)).orderBy(by.states.position),
    db
      .select({ storyId: by.institutions.storyId, slug: institutions.slug })
      .from(by.institutions)
      .innerJoin(institutions, eq(institutions.id, by.institutions.institutionId))
      .where(inArray(by.institutions.storyId, storyIds))
      .orderBy(by.institutions.position),
    db
      .select({ storyId: by.tags.storyId, slug: tags.slug })
      .from(by.tags)
      .innerJoin(tags, eq(tags.id, by.tags.tagId))
      .where(inArray(by.tags.storyId, storyIds))
      .orderBy(by.tags.position),
    db
      .select({ storyId: by.people.storyId, slug: people.slug })
      .from(by.people)
      .innerJoin(people, and(eq(people.id, by.people.personId), eq(people.public, true)))
      .where(inArray(by.people.storyId, storyIds))
      .orderBy(by.people.position),
  ]);
  const of = (rows: { storyId: number; slug: string }[], storyId: number) => rows.filter((row) => row.storyId === storyId).map((row) => row.slug);
  return (storyId: number) => ({
    states: of(ofStates, storyId),
    institutions: of(ofInstitutions, storyId),
    tags: of(ofTags, storyId),
    people: of(ofPeople, storyId),
  });
}

async function leadPictures(ids: number[]): Promise<Map<number, { url: string; width: number; height: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ id: media.id, variants: media.variants })
    .from(media)
    .where(and(inArray(media.id, ids), sql`${media.trashedAt} is null`));
  return new Map(
    rows.flatMap((row) => {
      const variant = pictureVariant(row.variants);
      return variant ? [[row.id, { url: variantAddress(variant), width: variant.width, height: variant.height }] as const] : [];
    }),
  );
}
