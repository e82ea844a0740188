import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { Rail } from '@/components/article/rail';
import { ReadNextLink } from '@/components/article/read-next';
import { Story, StoryColumns } from '@/components/article/story';
import { Untranslated } from '@/components/article/untranslated';
import { Discussion } from '@/components/comment/discussion';
import { Head } from '@/components/site/head';
import { Missing } from '@/components/site/missing';
import { SiteShell } from '@/components/site/shell';
import { listFigurePictures } from '@/lib/articles/body/figures';
import { type Article, listRelated } from '@/lib/articles/reading/article-queries';
import { tagsOfArticle } from '@/lib/articles/reading/page-tags';
import { getTranslation, listTranslatedTo } from '@/lib/articles/reading/translation';
import { countShown } from '@/lib/comments/reading/queries';
import { cacheTags } from '@/lib/ground/cache';
import { type Locale, localized } from '@/lib/ground/locales';
import { tag } from '@/lib/ground/tags';
import { getPlace } from '@/lib/series/queries';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { findArticle, type ReaderParams, readLanguage } from '@/lib/site/reader';
import { listArticleCorrections } from '@/lib/typos/queries';

export const generateStaticParams = () => [];

const editionPaths = (editions: { locale: string; slug: string }[]) =>
  Object.fromEntries(editions.map((edition) => [edition.locale, `/${edition.locale}/news/${edition.slug}`])) as Partial<Record<Locale, string>>;

const headOf = (article: Article, locale: Locale, name: string): Metadata =>
  pageMetadata({
    locale,
    name,
    title: article.headline,
    description: article.standfirst,
    path: `/news/${article.slug}`,
    editions: editionPaths(article.editions),
    image: { path: `/${locale}/news/${article.slug}/card.png`, alt: article.headline },
    article: {
      publishedAt: article.publishedAt,
      revisedAt: article.revisedAt,
      section: localized(article.section.name, locale),
      tags: article.tags.map((tag) => localized(tag.name, locale)),
    },
  });

export default async function ArticlePage({ params }: ReaderParams<'slug'>) {
  const asked = await params;
  const { slug } = asked;
  const { locale, known } = readLanguage(asked);
  await cacheTags(tag.slug(locale, slug));
  const found = known ? await findArticle(locale, slug) : null;
  if (!found) return <Missing locale={locale} path={`/${asked.locale}/news/${slug}`} />;
  if (found.kind === 'moved') permanentRedirect(found.path);
  if (found.kind === 'withdrawn') {
    await cacheTags(tag.story(found.storyId));
    return <Missing locale={locale} withdrawn={found} />;
  }
  if (found.kind === 'untranslated') {
    await cacheTags(tag.story(found.storyId));
    return (
      <SiteShell locale={locale} path={`/news/${slug}`} editions={editionPaths(found.editions)}>
        <Untranslated locale={locale} editions={found.editions} />
      </SiteShell>
    );
  }
  const { article } = found;
  await cacheTags(...tagsOfArticle(article, locale));
  const [related, pictures, chrome, corrections, translation, translatedTo, comments, series] = await Promise.all([
    listRelated(article, 3),
    listFigurePictures(article.body),
    getChrome(locale),
    listArticleCorrections(article.id),
    getTranslation(article.id),
    listTranslatedTo(article.id),
    countShown(article.storyId),
    getPlace(article.storyId, locale),
  ]);
  const beside = { corrections, translation, translatedTo, comments, series };
  return (
    <SiteShell locale={locale} path={`/news/${slug}`} editions={editionPaths(article.editions)} menu={`/sections/${article.section.slug}`}>
      <StoryColumns>
        <article>
          <Head metadata={headOf(article, locale, chrome.name)} />
          <Story article={article} locale={locale} pictures={pictures} name={chrome.name} typos={chrome.typos} {...beside} />
        </article>
        {(related.length > 0 || article.editions.length > 1) && (
          <aside className="print:hidden">
            <Rail article={article} locale={locale} related={related} />
          </aside>
        )}
      </StoryColumns>
      <ReadNextLink slug={article.slug} locale={locale} />
      <Discussion storyId={article.storyId} locale={locale} slug={article.slug} />
    </SiteShell>
  );
}
