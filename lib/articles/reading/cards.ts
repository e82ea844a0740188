import { and, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { Localized, MediaVariant, StoryKind } from '@/db/schema';
import { articles, media, sections, stories } from '@/db/schema';
import { untilMarkedEach } from '../../ground/until-marked';

export type CardPicture = {
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
  picture: CardPicture | null;
  sample: boolean;
  /** How many comments are public: as of when the list was made, a few minutes ago at most. */
  comments: number;
};

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
  comments: sql<number>`(select count(*)::int from comments c where c.story_id = ${articles.storyId} and c.status = 'approved')`,
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

function toPicture(row: Omit<CardRow, 'sectionId' | 'sectionSlug' | 'sectionName'>): CardPicture | null {
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
    comments: row.comments,
  };
}

export const isPublicArticle = eq(articles.status, 'published');
/** What lists of news may show: a page stands in none of them. */
export const isListed = and(isPublicArticle, eq(articles.kind, 'story'));

async function readCards(ids: number[]): Promise<Map<number, Card>> {
  if (ids.length === 0) return new Map();
  const rows = await selectCards().where(and(inArray(articles.id, ids), isPublicArticle));
  return new Map(rows.map((row) => [row.id, toCard(row)]));
}

/** The cards of these articles, in the order of the ids; those that are not public are left out. */
export async function listCards(ids: number[]): Promise<Card[]> {
  const byId = await untilMarkedEach('card', ids, readCards);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A story or a page, as the results of a search show it. */
export type FoundCard = Omit<Card, 'section' | 'picture' | 'sample' | 'comments'> & { kind: StoryKind; section: Card['section'] | null };

/**
 * The stories and pages among these, in the order of the ids; those that are not public are left
 * out.
 */
export async function listFound(ids: number[]): Promise<FoundCard[]> {
  if (ids.length === 0) return [];
  const { id, storyId, locale, slug, headline, standfirst, publishedAt, revisedAt, zone, sectionId, sectionSlug, sectionName } = cardColumns;
  const rows = await database()
    .select({ id, storyId, kind: articles.kind, locale, slug, headline, standfirst, publishedAt, revisedAt, zone, sectionId, sectionSlug, sectionName })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(sections, eq(sections.id, stories.sectionId))
    .where(and(inArray(articles.id, ids), isPublicArticle));
  const byId = new Map(
    rows.map(({ sectionId, sectionSlug, sectionName, ...row }) => {
      const section = sectionId !== null && sectionSlug !== null && sectionName !== null ? { id: sectionId, slug: sectionSlug, name: sectionName } : null;
      return [row.id, { ...row, publishedAt: row.publishedAt ?? new Date(0), section }];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
