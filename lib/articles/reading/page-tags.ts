import type { Locale } from '../../ground/locales';
import { tag } from '../../ground/tags';
import type { Article } from './article-queries';

/**
 * What an article's page goes stale by: its own tags, and those of the places from which its
 * related stories come.
 */
export const tagsOfArticle = (article: Article, locale: Locale): string[] => [
  tag.article(article.id),
  tag.story(article.storyId),
  tag.comments(article.storyId),
  tag.section(locale, article.section.id),
  ...article.states.map((state) => tag.state(locale, state.iso2)),
  ...article.institutions.map((institution) => tag.institution(locale, institution.id)),
  ...article.tags.map((row) => tag.tag(locale, row.id)),
];
