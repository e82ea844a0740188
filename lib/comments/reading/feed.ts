import { and, desc, eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, comments } from '@/db/schema';
import { answerConditionally } from '../../feeds/conditional';
import { type Feed, type FeedItem, feedFormats, writeRss } from '../../feeds/feed';
import { address, origin } from '../../ground/addresses';
import { isLocale, type Locale, languageTags } from '../../ground/locales';
import { translator } from '../../ground/messages';
import { getPublication } from '../../settings/publication';

const itemsPerFeed = 30;

type Edition = { storyId: number; locale: string; slug: string; headline: string };

/**
 * The newest approved comments: those of one story in every language, or those written in this
 * language anywhere.
 */
async function toItems(locale: Locale, storyId: number | null): Promise<FeedItem[]> {
  const db = database();
  const rows = await db
    .select()
    .from(comments)
    .where(and(eq(comments.status, 'approved'), storyId === null ? eq(comments.language, locale) : eq(comments.storyId, storyId)))
    .orderBy(desc(comments.id))
    .limit(itemsPerFeed);
  if (rows.length === 0) return [];
  const editions: Edition[] = await db
    .select({ storyId: articles.storyId, locale: articles.locale, slug: articles.slug, headline: articles.headline })
    .from(articles)
    .where(and(inArray(articles.storyId, [...new Set(rows.map((row) => row.storyId))]), eq(articles.kind, 'story'), eq(articles.status, 'published')))
    .orderBy(articles.locale);
  const t = translator(locale, 'comments');
  return rows.flatMap((row) => {
    const place =
      editions.find((edition) => edition.storyId === row.storyId && edition.locale === locale) ?? editions.find((edition) => edition.storyId === row.storyId);
    if (!place) return [];
    return {
      id: `tag:${new URL(origin()).hostname},2026:comment/${row.id}`,
      url: address(`/${place.locale}/comments/at/${row.id}`),
      title: t('feedItem', { name: row.authorName, title: place.headline }),
      summary: row.text.slice(0, 300),
      html: htmlOf(row.text),
      publishedAt: row.createdAt,
      updatedAt: row.editedAt ?? row.createdAt,
      authors: [row.authorName],
      categories: [],
      image: null,
    };
  });
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * What was written, as paragraphs of plain text: no address a reader gave becomes a link elsewhere.
 */
const htmlOf = (text: string): string =>
  text
    .replace(/[&<>"]/g, (letter) => escapes[letter] ?? '')
    .split(/\n{2,}/)
    .map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('');

/** RSS of a language's comments, or of one story's; null where there is no such page. */
export async function getCommentFeed(locale: Locale, slug: string | null): Promise<Feed | null> {
  const publication = await getPublication(locale);
  const [story] = slug
    ? await database()
        .select({ storyId: articles.storyId, headline: articles.headline })
        .from(articles)
        .where(and(eq(articles.locale, locale), eq(articles.slug, slug), eq(articles.kind, 'story'), eq(articles.status, 'published')))
    : [];
  if (slug && !story) return null;
  const items = await toItems(locale, story?.storyId ?? null);
  const home = address(slug ? `/${locale}/news/${slug}` : `/${locale}`);
  const title = translator(locale, 'comments')('feedTitle', { title: story?.headline ?? publication.name });
  return {
    title,
    description: title,
    language: languageTags[locale],
    home,
    self: `${home}/comments.xml`,
    icon: address('/icons/icon-512.png'),
    updatedAt: new Date(Math.max(...items.map((item) => item.updatedAt.getTime()), Date.UTC(2026, 0, 1))),
    items,
  };
}

/** The feed as an answer, 304 to those who have it. */
export async function answerCommentFeed(request: Request, given: string, slug: string | null): Promise<Response> {
  const feed = isLocale(given) && (slug?.length ?? 0) <= 200 ? await getCommentFeed(given, slug) : null;
  if (!feed) return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  return answerConditionally(request, writeRss(feed), feedFormats['feed.xml'].type, feed.updatedAt);
}
