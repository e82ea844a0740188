import type { Metadata } from 'next';
import type { Article } from '../articles/reading/article-queries';
import type { Locale } from '../ground/locales';
import { getChrome } from './chrome';
import { pageMetadata } from './metadata';
import { findArticle, type ReaderParams, readLocale } from './reader';

/** The addresses of a page that stands under a story, in each language the story has. */
export const editionsUnder = ({ editions }: Pick<Article, 'editions'>, page: string): Partial<Record<Locale, string>> =>
  Object.fromEntries(editions.map((one) => [one.locale, `/${one.locale}/news/${one.slug}/${page}`]));

/** The head of a page that stands under a story, which no search engine lists; nothing where there is no story. */
export async function metadataUnder(
  params: ReaderParams<'slug'>['params'],
  page: string,
  titleOf: (locale: Locale, headline: string) => string,
): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  const { slug } = await params;
  const found = known ? await findArticle(locale, slug) : null;
  if (found?.kind !== 'article') return {};
  const { name } = await getChrome(locale);
  const title = titleOf(locale, found.article.headline);
  return pageMetadata({ locale, name, title, path: `/news/${slug}/${page}`, editions: editionsUnder(found.article, page), index: false });
}
