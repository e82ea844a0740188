import type { BodyNode } from '../articles/body/body';
import type { HtmlOptions, HtmlPicture } from '../articles/body/html';
import { bodyToMarkdown, escapeMarkdown } from '../articles/body/markdown';
import { articlePath } from '../articles/content/path';
import type { Article } from '../articles/reading/article-queries';
import { behindLine } from '../articles/reading/behind-words';
import type { Translation } from '../articles/reading/translation';
import { address, origin, permanentId } from '../ground/addresses';
import { isLocale, languageTags, localized } from '../ground/locales';
import type { OwnPage } from '../pages/queries';

/** An article as Markdown with YAML front matter. Strings stand in JSON, which YAML reads. */
export function articleToMarkdown(article: Article, publication: string, pictures: Map<number, HtmlPicture>, translation: Translation | null = null): string {
  const { locale } = article;
  const named = (list: { name: Article['section']['name'] }[]) => list.map((row) => localized(row.name, locale));
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
      article.editions.filter((edition) => edition.locale !== locale).map((edition) => [edition.locale, address(`/${edition.locale}/news/${edition.slug}.md`)]),
    ),
    ...translatedFacts(translation, article),
    ...(article.sample ? { sample: true } : {}),
  };
  return fileOf(article, facts, article.dateline, pictures);
}

/** From what it was translated, and what it does not have yet. */
const translatedFacts = (translation: Translation | null, { locale, zone }: { locale: string; zone: string }) =>
  translation
    ? {
        translated_from: translation.source.isPublic ? address(articlePath(translation.source)) : translation.source.locale,
        translated_revision: translation.revision,
        ...(translation.machine ? { machine: true } : {}),
        ...(translation.behind ? { not_yet: behindLine(translation, isLocale(locale) ? locale : 'en', zone) } : {}),
      }
    : {};

/** A page of the newsroom's own, likewise. */
export function pageToMarkdown(page: OwnPage, publication: string, pictures: Map<number, HtmlPicture>, dynamic: HtmlOptions['dynamic']): string {
  const { locale } = page;
  const facts = {
    title: page.headline,
    description: page.standfirst,
    id: permanentId(page.id),
    url: address(`/${locale}/${page.slug}`),
    language: isLocale(locale) ? languageTags[locale] : locale,
    publication,
    published: page.publishedAt.toISOString(),
    updated: (page.revisedAt ?? page.publishedAt).toISOString(),
    translations: Object.fromEntries(
      page.editions.filter((edition) => edition.locale !== locale).map((edition) => [edition.locale, address(`/${edition.locale}/${edition.slug}.md`)]),
    ),
  };
  return fileOf(page, facts, '', pictures, dynamic);
}

type Words = { headline: string; standfirst: string; body: BodyNode };

function fileOf(words: Words, facts: Record<string, unknown>, dateline: string, pictures: Map<number, HtmlPicture>, dynamic?: HtmlOptions['dynamic']): string {
  const front = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const body = bodyToMarkdown(words.body, { base: origin(), picture: (id) => pictures.get(id) ?? null, dynamic });
  const paragraph = (text: string) => (text ? `${escapeMarkdown(text)}\n\n` : '');
  return `---\n${front.join('\n')}\n---\n\n# ${escapeMarkdown(words.headline)}\n\n${paragraph(words.standfirst)}${paragraph(dateline)}${body}`;
}
