import type { Metadata } from 'next';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Shell } from '@/components/site/shell';
import { TypoForm } from '@/components/typo/reporter';
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
  metadataUnder(params, 'mistake', (locale, headline) => `${translator(locale, 'typos')('open')} — ${headline}`);

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
    <Shell locale={locale} path={`/news/${slug}/mistake`} editions={editionsUnder(article, 'mistake')} menu={`/sections/${article.section.slug}`}>
      <PageHead locale={locale} steps={[[`/news/${slug}`, article.headline]]} title={translator(locale, 'typos')('open')} />
      <div className="pt-5 pb-10">
        <TypoForm article={article} locale={locale} />
      </div>
    </Shell>
  );
}
