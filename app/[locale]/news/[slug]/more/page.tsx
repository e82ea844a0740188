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
import { findArticle, type ReaderParams, readLocale } from '@/lib/site/reader';
import { editionsUnder, metadataUnder } from '@/lib/site/under-story';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export const generateMetadata = ({ params }: ReaderParams<'slug'>): Promise<Metadata> =>
  metadataUnder(params, 'more', (locale, headline) => `${headline} — ${translator(locale, 'article')('leadOn')}`);

/** What to read after a story. */
export default async function MorePage({ params }: ReaderParams<'slug'>) {
  const { locale, known } = await readLocale(params);
  const { slug } = await params;
  await attach(tag.slug(locale, slug), tag.latest(locale));
  const found = known ? await findArticle(locale, slug) : null;
  if (found?.kind !== 'article') return <Missing locale={locale} path={`/${(await params).locale}/news/${slug}/more`} />;
  const { article } = found;
  await attach(...tagsOfArticle(article, locale));
  return (
    <Shell locale={locale} path={`/news/${slug}/more`} editions={editionsUnder(article, 'more')} menu={`/sections/${article.section.slug}`}>
      <PageHead isRuled={false} locale={locale} steps={[[`/news/${slug}`, article.headline]]} title={translator(locale, 'article')('leadOn')} />
      <LeadOnLists leadOn={await getLeadOn(article)} locale={locale} slug={slug} />
    </Shell>
  );
}
