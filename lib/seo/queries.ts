import { and, asc, desc, eq, gt, isNotNull, lte, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, institutions, people, sections, states, tags } from '@/db/schema';
import { articlePath } from '../articles/content/path';
import { type Locale, locales } from '../ground/locales';
import { idsPerChunk, inEveryLanguage, type NewsEntry, type SitemapEntry } from './sitemaps';

const isPublic = eq(articles.status, 'published');

/** The highest id of any article, 0 where there is none. */
export async function getHighestId(): Promise<number> {
  const [row] = await database().select({ id: articles.id }).from(articles).orderBy(desc(articles.id)).limit(1);
  return row?.id ?? 0;
}

/**
 * The public articles and pages of one chunk of ids (from 1), with the paths of their other
 * languages.
 */
export async function listChunk(chunk: number): Promise<SitemapEntry[]> {
  const rows = await database()
    .select({
      kind: articles.kind,
      locale: articles.locale,
      slug: articles.slug,
      modified: sql<string>`greatest(${articles.publishedAt}, ${articles.revisedAt})`,
      editions: sql<
        Record<string, string>
      >`(select json_object_agg(e.locale, e.slug) from articles e where e.story_id = ${articles.storyId} and e.status = 'published')`,
    })
    .from(articles)
    .where(and(gt(articles.id, (chunk - 1) * idsPerChunk), lte(articles.id, chunk * idsPerChunk), isPublic))
    .orderBy(asc(articles.id));
  return rows.map((row) => ({
    path: articlePath(row),
    modified: new Date(row.modified),
    editions: Object.fromEntries(Object.entries(row.editions).map(([locale, slug]) => [locale, articlePath({ kind: row.kind, locale, slug })])),
  }));
}

/** The addresses of the program itself, which no edition stands at. */
export async function listSitemapPages(): Promise<SitemapEntry[]> {
  const db = database();
  const [sectionRows, stateRows, institutionRows, tagRows, personRows] = await Promise.all([
    db.select({ slug: sections.slug }).from(sections).orderBy(sections.position),
    db.select({ iso2: states.iso2 }).from(states).orderBy(states.position),
    db.select({ slug: institutions.slug }).from(institutions).orderBy(institutions.position),
    db.select({ slug: tags.slug }).from(tags).orderBy(tags.slug).limit(5000),
    db.select({ slug: people.slug }).from(people).where(eq(people.public, true)).orderBy(people.slug).limit(5000),
  ]);
  return [
    ...[
      '',
      '/news',
      '/states',
      '/archive',
      '/about',
      '/contact',
      '/corrections',
      '/install',
      '/feeds',
      '/sections',
      '/institutions',
      '/calendar',
      '/tags',
      '/people',
    ],
    ...sectionRows.map((row) => `/sections/${row.slug}`),
    ...stateRows.map((row) => `/states/${row.iso2.toLowerCase()}`),
    ...institutionRows.map((row) => `/institutions/${row.slug}`),
    ...tagRows.map((row) => `/tags/${row.slug}`),
    ...personRows.map((row) => `/people/${row.slug}`),
  ].flatMap(inEveryLanguage);
}

/**
 * The newest public articles of a language, at most `limit`; since an instant where one is given.
 */
export async function listNewest(locale: Locale, limit: number, since?: Date): Promise<(NewsEntry & { standfirst: string })[]> {
  const rows = await database()
    .select({ slug: articles.slug, headline: articles.headline, standfirst: articles.standfirst, publishedAt: articles.publishedAt })
    .from(articles)
    .where(
      and(
        eq(articles.locale, locale),
        isPublic,
        eq(articles.kind, 'story'),
        isNotNull(articles.publishedAt),
        since ? gt(articles.publishedAt, since) : undefined,
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit);
  return rows.map((row) => ({
    path: `/${locale}/news/${row.slug}`,
    locale,
    headline: row.headline,
    standfirst: row.standfirst,
    publishedAt: row.publishedAt ?? new Date(0),
  }));
}

/** What a news sitemap lists: every language's articles of the last two days, the newest 1,000. */
export async function listNewsForSitemap(now = new Date()): Promise<NewsEntry[]> {
  const since = new Date(now.getTime() - 2 * 86_400_000);
  const lists = await Promise.all(locales.map((locale) => listNewest(locale, 1000, since)));
  return lists
    .flat()
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, 1000);
}
