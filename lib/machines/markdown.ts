import type { HtmlPicture } from '../articles/body/html';
import { bodyToMarkdown, escapeMarkdown } from '../articles/body/markdown';
import type { Article } from '../articles/reading/queries';
import { address, origin, permanentId } from '../ground/addresses';
import { isLocale, languageTags, localized } from '../ground/locales';

/** An article as Markdown with YAML front matter. Strings stand in JSON, which YAML reads. */
export function articleToMarkdown(article: Article, publication: string, pictures: Map<number, HtmlPicture>): string {
  const { locale } = article;
  const named = (list: { name: Article['section']['name'] }[]) => list.map((one) => localized(one.name, locale));
  const facts: Record<string, unknown> = {
    title: article.headline,
    description: article.standfirst,
    id: permanentId(article.id),
    url: address(`/${locale}/news/${article.slug}`),
    language: isLocale(locale) ? languageTags[locale] : locale,
    publication,
    published: article.publishedAt.toISOString(),
    updated: (article.revisedAt ?? article.publishedAt).toISOString(),
    section: localized(article.section.name, locale),
    authors: named(article.people),
    states: named(article.states),
    institutions: named(article.institutions),
    tags: named(article.tags),
    translations: Object.fromEntries(
      article.editions.filter((one) => one.locale !== locale).map((one) => [one.locale, address(`/${one.locale}/news/${one.slug}.md`)]),
    ),
    ...(article.sample ? { sample: true } : {}),
  };
  const front = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const body = bodyToMarkdown(article.body, { base: origin(), picture: (id) => pictures.get(id) ?? null });
  const dateline = article.dateline ? `${escapeMarkdown(article.dateline)}\n\n` : '';
  return `---\n${front.join('\n')}\n---\n\n# ${escapeMarkdown(article.headline)}\n\n${article.standfirst ? `${escapeMarkdown(article.standfirst)}\n\n` : ''}${dateline}${body}`;
}
