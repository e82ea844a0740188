import { and, asc, eq, isNull } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import type { BodyNode } from '@/db/schema';
import { articles, drafts, pages } from '@/db/schema';
import { readableBody } from '../articles/body/repair';
import type { Status } from '../articles/editing/queries';
import { type AddressMeaning, type EditionLink, findSlug, listEditions } from '../articles/reading/article-queries';
import { inOrder } from '../ground/tree';
import { listPlaces } from './places';

/** A public page as menus, the footer and breadcrumbs name it. `id` is its story's. */
export type PageLink = {
  id: number;
  parentId: number | null;
  position: number;
  depth: number;
  inFooter: boolean;
  template: string | null;
  slug: string;
  headline: string;
};

/**
 * The public pages of a language in the order of the tree. One whose parent has no edition there
 * stands at the top.
 */
export async function listPageLinks(locale: string, db: Queryable = database()): Promise<PageLink[]> {
  const rows = await db
    .select({
      id: pages.storyId,
      parentId: pages.parentId,
      position: pages.position,
      inFooter: pages.inFooter,
      template: pages.template,
      slug: articles.slug,
      headline: articles.headline,
    })
    .from(articles)
    .innerJoin(pages, eq(pages.storyId, articles.storyId))
    .where(and(eq(articles.kind, 'page'), eq(articles.locale, locale), eq(articles.status, 'published')))
    .limit(500);
  return inOrder(rows);
}

export type OwnPage = {
  id: number;
  storyId: number;
  locale: string;
  slug: string;
  headline: string;
  standfirst: string;
  body: BodyNode;
  publishedAt: Date;
  revisedAt: Date | null;
  zone: string;
  editions: EditionLink[];
};

/**
 * What an address of a page means: the page, another address, a withdrawn page, one in other
 * languages only, or null.
 */
export async function getPage(locale: string, slug: string): Promise<{ kind: 'page'; page: OwnPage } | Exclude<AddressMeaning, { kind: 'article' }> | null> {
  const known = await findSlug(locale, slug, 'page');
  if (!known || 'kind' in known) return known;
  const [row] = await database()
    .select({
      id: articles.id,
      storyId: articles.storyId,
      locale: articles.locale,
      slug: articles.slug,
      headline: articles.headline,
      standfirst: articles.standfirst,
      body: articles.body,
      publishedAt: articles.publishedAt,
      revisedAt: articles.revisedAt,
      zone: articles.zone,
    })
    .from(articles)
    .where(and(eq(articles.id, known.id), eq(articles.status, 'published')));
  if (!row) return null;
  const editions = await listEditions(row.storyId);
  return { kind: 'page', page: { ...row, publishedAt: row.publishedAt ?? new Date(0), body: readableBody(row.body), editions } };
}

export type DeskEdition = { articleId: number; locale: string; headline: string; slug: string; status: Status; isChanged: boolean };
export type DeskPage = {
  id: number;
  parentId: number | null;
  position: number;
  depth: number;
  inFooter: boolean;
  template: string | null;
  editions: DeskEdition[];
};

/** Every page that has an edition, with its editions, in the order of the tree. */
export async function listDeskPages(): Promise<DeskPage[]> {
  const [places, rows] = await Promise.all([
    listPlaces(),
    database()
      .select({
        storyId: articles.storyId,
        articleId: articles.id,
        locale: articles.locale,
        headline: articles.headline,
        draftHeadline: drafts.headline,
        slug: articles.slug,
        status: articles.status,
        changedAt: drafts.changedAt,
      })
      .from(articles)
      .leftJoin(drafts, eq(drafts.articleId, articles.id))
      .where(and(eq(articles.kind, 'page'), isNull(articles.trashedAt)))
      .orderBy(asc(articles.locale))
      .limit(2000),
  ]);
  const editionsOf = (id: number): DeskEdition[] =>
    rows
      .filter((row) => row.storyId === id)
      .map(({ storyId: _story, draftHeadline, changedAt, ...row }) => ({
        ...row,
        headline: draftHeadline || row.headline,
        isChanged: row.status === 'published' && changedAt !== null,
      }));
  return inOrder(places.map((place) => ({ ...place, editions: editionsOf(place.id) })).filter((place) => place.editions.length > 0));
}

/** What a page is called at the desk: in its language, else in any. */
export const nameOfPage = (page: DeskPage, locale: string): string =>
  (page.editions.find((edition) => edition.locale === locale && edition.headline) ?? page.editions.find((edition) => edition.headline))?.headline ?? '—';
