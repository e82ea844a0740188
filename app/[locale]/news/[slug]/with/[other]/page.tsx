import type { Metadata } from 'next';
import { SideBySide } from '@/components/article/side-by-side';
import { Crumbs } from '@/components/site/crumbs';
import { Missing } from '@/components/site/missing';
import { Shell } from '@/components/site/shell';
import { listFigurePictures } from '@/lib/articles/body/figures';
import type { Article } from '@/lib/articles/reading/article-queries';
import { tagsOfArticle } from '@/lib/articles/reading/page-tags';
import { attach } from '@/lib/ground/cache';
import { isLocale, type Locale, languageNames } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { findArticle, type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Params = ReaderParams<'slug' | 'other'>;

async function findPair(params: Params['params']): Promise<{ article: Article; other: Locale; slug: string } | null> {
  const { locale, known } = await readLocale(params);
  const { slug, other } = await params;
  if (!known || !isLocale(other) || other === locale) return null;
  const found = await findArticle(locale, slug);
  const edition = found?.kind === 'article' ? found.article.editions.find((one) => one.locale === other) : undefined;
  return found?.kind === 'article' && edition ? { article: found.article, other, slug: edition.slug } : null;
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale } = await readLocale(params);
  const pair = await findPair(params);
  if (!pair) return {};
  const { name } = await getChrome(locale);
  const t = translator(locale, 'article');
  const title = `${pair.article.headline} — ${t('besideWith', { language: languageNames[pair.other] })}`;
  return pageMetadata({ locale, name, title, description: t('besideIntro'), path: `/news/${pair.article.slug}/with/${pair.other}`, index: false });
}

/** One story in two languages, side by side. */
export default async function WithPage({ params }: Params) {
  const { locale } = await readLocale(params);
  const { slug, other: asked } = await params;
  await attach(tag.slug(locale, slug));
  const pair = await findPair(params);
  const path = `/${(await params).locale}/news/${slug}/with/${asked}`;
  if (!pair) return <Missing locale={locale} path={path} />;
  const { article, other } = pair;
  const found = await findArticle(other, pair.slug);
  const theirs = found?.kind === 'article' ? found.article : null;
  if (!theirs) return <Missing locale={locale} path={path} />;
  await attach(...tagsOfArticle(article, locale), tag.article(theirs.id), tag.slug(other, pair.slug));
  const [ourPictures, theirPictures] = await Promise.all([listFigurePictures(article.body), listFigurePictures(theirs.body)]);
  const t = translator(locale, 'article');
  const editions = Object.fromEntries(article.editions.map((one) => [one.locale, `/${one.locale}/news/${one.slug}`]));
  return (
    <Shell locale={locale} path={`/news/${slug}/with/${other}`} editions={editions} menu={`/sections/${article.section.slug}`}>
      <div className="pt-5">
        <Crumbs
          locale={locale}
          steps={[
            ['/news', translator(locale, 'site')('news')],
            [`/news/${slug}`, article.headline],
          ]}
        />
        <p className="mt-2 flex flex-wrap items-center gap-x-5 font-sans text-sm text-soft">
          {t('besideIntro')}
          <a className="tap link" href={`/${other}/news/${pair.slug}/with/${locale}`}>
            {t('swap')}
          </a>
        </p>
      </div>
      <SideBySide left={{ article, locale, pictures: ourPictures }} right={{ article: theirs, locale: other, pictures: theirPictures }} />
    </Shell>
  );
}
