import { and, asc, eq, gt, inArray, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { database } from '@/db/client';
import { articles, pages } from '@/db/schema';
import { emptyBody } from '../articles/body/body';
import { bodyToHtml } from '../articles/body/html';
import { readableBody } from '../articles/body/repair';
import { articlePath } from '../articles/content/path';
import { listPictures } from '../feeds/queries';
import { address, origin, permanentId } from '../ground/addresses';
import { isLocale, locales } from '../ground/locales';
import { linksOfDynamic } from '../pages/dynamic';
import type { ownPage, ownPageQuery } from './form';
import { type ApiPage, afterId, apiPageOf } from './pages';

type OwnPageOut = z.infer<typeof ownPage>;

const isPublic = and(eq(articles.status, 'published'), eq(articles.kind, 'page'), inArray(articles.locale, [...locales]));

const above = alias(articles, 'above');

/** A page stands under another where that is public in its language too. */
const read = (where: SQL | undefined) =>
  database()
    .select({
      id: articles.id,
      storyId: articles.storyId,
      locale: articles.locale,
      slug: articles.slug,
      headline: articles.headline,
      standfirst: articles.standfirst,
      body: articles.body,
      wordCount: articles.wordCount,
      revision: articles.revision,
      publishedAt: articles.publishedAt,
      revisedAt: articles.revisedAt,
      position: pages.position,
      inFooter: pages.inFooter,
      parent: above.id,
    })
    .from(articles)
    .innerJoin(pages, eq(pages.storyId, articles.storyId))
    .leftJoin(above, and(eq(above.storyId, pages.parentId), eq(above.locale, articles.locale), eq(above.status, 'published')))
    .where(and(isPublic, where))
    .$dynamic();

/** The paper's own pages (imprint, privacy notice), each language edition for itself. */
export async function listOwnPages(query: z.infer<typeof ownPageQuery>): Promise<ApiPage<OwnPageOut>> {
  const rows = await read(and(gt(articles.id, afterId(query.after)), query.locale ? eq(articles.locale, query.locale) : undefined))
    .orderBy(asc(articles.id))
    .limit(query.limit + 1);
  const page = apiPageOf(
    rows,
    query.limit,
    (row) => String(row.id),
    (row) => row,
  );
  return { data: await dressed(page.data), next: page.next };
}

export async function getOwnPage(id: number): Promise<OwnPageOut | null> {
  const [made] = await dressed(await read(eq(articles.id, id)));
  return made ?? null;
}

async function dressed(rows: Awaited<ReturnType<typeof read>>): Promise<OwnPageOut[]> {
  const bodies = rows.map((row) => readableBody(row.body));
  const pictures = await listPictures(bodies);
  const links = await Promise.all(rows.map((row, at) => linksOfDynamic(bodies[at] ?? emptyBody, isLocale(row.locale) ? row.locale : 'en')));
  return rows.flatMap(({ body: _, storyId: story, locale, wordCount: words, publishedAt, revisedAt, ...row }, at): OwnPageOut[] => {
    const body = bodies[at];
    if (!isLocale(locale) || !publishedAt || !body) return [];
    const html = bodyToHtml(body, { base: origin(), picture: (mediaId) => pictures.get(mediaId) ?? null, dynamic: links[at] });
    const dates = { publishedAt: publishedAt.toISOString(), revisedAt: revisedAt?.toISOString() ?? null };
    const url = address(articlePath({ kind: 'page', locale, slug: row.slug }));
    return [{ ...row, ...dates, permanentId: permanentId(row.id), story, locale, url, html, words }];
  });
}
