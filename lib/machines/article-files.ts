import { type Article, getArticle } from '../articles/reading/queries';
import { listPictures } from '../feeds/queries';
import { address } from '../ground/addresses';
import { attach } from '../ground/cache';
import { isLocale } from '../ground/locales';
import { tag } from '../ground/tags';
import { getPublication } from '../settings/publication';
import { drawCard } from './card';
import { articleToMarkdown } from './markdown';
import { nothingHere } from './routes';

/** The public article at an address, or the answer for those who ask for what is not there. `ending` belongs to the new address of a moved one. */
async function find(locale: string, slug: string, ending: string): Promise<Article | Response> {
  if (!isLocale(locale) || slug.length > 120) return nothingHere();
  await attach(tag.slug(locale, slug));
  const found = await getArticle(locale, slug);
  if (found?.kind === 'moved') return new Response(null, { status: 308, headers: { location: address(`/${locale}/news/${found.slug}${ending}`) } });
  if (found?.kind === 'gone') return new Response('Gone\n', { status: 410, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  if (found?.kind !== 'article') return nothingHere();
  await attach(tag.article(found.article.id), tag.story(found.article.storyId));
  return found.article;
}

/** An article as a Markdown file. */
export async function answerMarkdown(locale: string, slug: string): Promise<Response> {
  const article = await find(locale, slug, '.md');
  if (article instanceof Response) return article;
  const [publication, pictures] = await Promise.all([getPublication(locale), listPictures([article.body])]);
  return new Response(articleToMarkdown(article, publication.name, pictures), {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      link: `<${address(`/${locale}/news/${article.slug}`)}>; rel="canonical"`,
      'x-content-type-options': 'nosniff',
    },
  });
}

/** An article's picture for social networks. */
export async function answerCard(locale: string, slug: string): Promise<Response> {
  const article = await find(locale, slug, '/card.png');
  if (article instanceof Response) return article;
  return drawCard(article, await getPublication(locale));
}
