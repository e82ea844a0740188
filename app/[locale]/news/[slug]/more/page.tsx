import type { Metadata } from 'next';
import { LeadOnLists } from '@/components/article/lead-on';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Shell } from '@/components/site/shell';
import { getLeadOn } from '@/lib/articles/reading/lead-on';
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
  const title = `${found.article.headline} — ${translator(locale, 'article')('leadOn')}`;
  const editions = Object.fromEntries(found.article.editions.map((one) => [one.locale, `/${one.locale}/news/${one.slug}/more`]));
  return pageMetadata({ locale, name, title, path: `/news/${slug}/more`, editions, index: false });
}

/** What to read after a story. */
export default async function MorePage({ params }: ReaderParams<'slug'>) {
  const { locale, known } = await readLocale(params);
  const { slug } = await params;
  await attach(tag.slug(locale, slug), tag.latest(locale));
  const found = known ? await findArticle(locale, slug) : null;
  if (found?.kind !== 'article') return <Missing locale={locale} path={`/${(await params).locale}/news/${slug}/more`} />;
  const { article } = found;
  await attach(...tagsOfArticle(article, locale));
  const editions = Object.fromEntries(article.editions.map((one) => [one.locale, `/${one.locale}/news/${one.slug}/more`]));
  return (
    <Shell locale={locale} path={`/news/${slug}/more`} editions={editions} menu={`/sections/${article.section.slug}`}>
      <PageHead locale={locale} steps={[[`/news/${slug}`, article.headline]]} title={translator(locale, 'article')('leadOn')} />
      <LeadOnLists leadOn={await getLeadOn(article)} locale={locale} slug={slug} />
    </Shell>
  );
}
