import { listDynamic } from '../articles/body/dynamic';
import { type Article, getArticle } from '../articles/reading/article-queries';
import { getTranslation } from '../articles/reading/translation';
import { listPictures } from '../feeds/queries';
import { address } from '../ground/addresses';
import { cacheTags } from '../ground/cache';
import { isLocale } from '../ground/locales';
import { tag } from '../ground/tags';
import { linksOfDynamic, tagsOfKind } from '../pages/dynamic';
import { getPage } from '../pages/queries';
import { getPublication } from '../settings/publication';
import { drawCard } from './card';
import { articleToMarkdown, pageToMarkdown } from './markdown';
import { notFound } from './routes';

const gone = () => new Response('Gone\n', { status: 410, headers: { 'content-type': 'text/plain; charset=utf-8' } });

async function missing(): Promise<Response> {
  await cacheTags(tag.missing);
  return notFound();
}

/**
 * The public article at an address, or the answer for those who ask for what is not there. `ending`
 * belongs to the new address of a moved one.
 */
export async function findForFile(locale: string, slug: string, ending: string): Promise<Article | Response> {
  if (!isLocale(locale) || slug.length > 120) return notFound();
  await cacheTags(tag.slug(locale, slug));
  const found = await getArticle(locale, slug);
  if (found?.kind === 'moved') return new Response(null, { status: 308, headers: { location: address(`${found.path}${ending}`) } });
  if (found?.kind === 'withdrawn') return gone();
  if (found?.kind !== 'article') return missing();
  await cacheTags(tag.article(found.article.id), tag.story(found.article.storyId));
  return found.article;
}

/** An article as a Markdown file. */
export async function answerMarkdown(locale: string, slug: string): Promise<Response> {
  const article = await findForFile(locale, slug, '.md');
  if (article instanceof Response) return article;
  const [publication, pictures, translation] = await Promise.all([getPublication(locale), listPictures([article.body]), getTranslation(article.id)]);
  return markdown(articleToMarkdown(article, publication.name, pictures, translation), `/${locale}/news/${article.slug}`);
}

const markdown = (text: string, path: string) =>
  new Response(text, {
    headers: { 'content-type': 'text/markdown; charset=utf-8', link: `<${address(path)}>; rel="canonical"`, 'x-content-type-options': 'nosniff' },
  });

/** A page of the newsroom's own as a Markdown file. */
export async function answerPageMarkdown(locale: string, slug: string): Promise<Response> {
  if (!isLocale(locale) || slug.length > 120) return notFound();
  await cacheTags(tag.slug(locale, slug));
  const found = await getPage(locale, slug);
  if (found?.kind === 'moved') return new Response(null, { status: 308, headers: { location: address(`${found.path}.md`) } });
  if (found?.kind === 'withdrawn') return gone();
  if (found?.kind !== 'page') return missing();
  const { page } = found;
  await cacheTags(tag.article(page.id), tag.story(page.storyId));
  if (listDynamic(page.body).length > 0) await cacheTags(...tagsOfKind('stories'));
  const [publication, pictures, links] = await Promise.all([getPublication(locale), listPictures([page.body]), linksOfDynamic(page.body, locale)]);
  return markdown(pageToMarkdown(page, publication.name, pictures, links), `/${locale}/${page.slug}`);
}

/** An article's picture for social networks. */
export async function answerCard(locale: string, slug: string): Promise<Response> {
  const article = await findForFile(locale, slug, '/card.png');
  if (article instanceof Response) return article;
  return drawCard(article, await getPublication(locale));
}
