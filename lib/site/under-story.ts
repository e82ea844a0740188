import type { Article } from '../articles/reading/article-queries';
import type { Locale } from '../ground/locales';
import { findArticle } from './reader';

/** The addresses of a page that stands under a story, in each language the story has. */
const editionsUnder = ({ editions }: Pick<Article, 'editions'>, page: string): Partial<Record<Locale, string>> =>
  Object.fromEntries(editions.map((edition) => [edition.locale, `/${edition.locale}/news/${edition.slug}/${page}`]));

/** The story that a page stands under, or null. */
export async function findStory(locale: Locale, { slug }: { slug: string }): Promise<Article | null> {
  const found = await findArticle(locale, slug);
  return found?.kind === 'article' ? found.article : null;
}

/** The head of a page that stands under a story, which no search engine lists. */
export function headUnder(story: Article, page: string, title: string) {
  const editions = editionsUnder(story, page);
  return { title, path: `/news/${story.slug}/${page}`, editions, links: editions, index: false, menu: `/sections/${story.section.slug}` };
}
