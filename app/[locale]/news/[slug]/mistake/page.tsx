import type { Metadata } from 'next';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Shell } from '@/components/site/shell';
import { TypoForm } from '@/components/typo/reporter';
import { tagsOfArticle } from '@/lib/articles/reading/page-tags';
import { attach } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { findArticle, type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: ReaderParams<'slug'>): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  const { slug } = await params;
  const found = known ? await findArticle(locale, slug) : null;
  if (found?.kind !== 'article') return {};
  const { name } = await getChrome(locale);
  const title = `${translator(locale, 'typos')('open')} — ${found.article.headline}`;
  return pageMetadata({ locale, name, title, path: `/news/${slug}/mistake`, index: false });
}

/** Where a mistake in a story is reported; browser/typo/reporter.ts takes the form from here into a dialog over the story. */
export default async function MistakePage({ params }: ReaderParams<'slug'>) {
  const { locale, known } = await readLocale(params);
  const { slug } = await params;
  await attach(tag.slug(locale, slug));
  const found = known ? await findArticle(locale, slug) : null;
  if (found?.kind !== 'article') return <Missing locale={locale} path={`/${(await params).locale}/news/${slug}/mistake`} />;
  const { article } = found;
  await attach(...tagsOfArticle(article, locale));
  return (
    <Shell locale={locale} path={`/news/${slug}/mistake`} menu={`/sections/${article.section.slug}`}>
      <PageHead locale={locale} steps={[[`/news/${slug}`, article.headline]]} title={translator(locale, 'typos')('open')} />
      <TypoForm article={article} locale={locale} />
    </Shell>
  );
}
