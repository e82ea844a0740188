import type { Metadata } from 'next';
import { Months } from '@/components/site/archive';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Shell } from '@/components/site/shell';
import { listDayCounts } from '@/lib/articles/reading/list-queries';
import { attach } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { archivePath, parseArchiveDate } from '@/lib/site/archive';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ReaderParams<'year'>): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  const date = parseArchiveDate((await params).year);
  if (!known || !date) return {};
  const { name } = await getChrome(locale);
  const t = translator(locale, 'site');
  const when = locale === 'zh' ? `${date.year}年` : String(date.year);
  return pageMetadata({ locale, name, title: `${t('archive')}, ${date.year}`, description: t('archiveOf', { when }), path: archivePath(date) });
}

export default async function ArchiveYearPage({ params }: ReaderParams<'year'>) {
  const { locale, known } = await readLocale(params);
  const date = parseArchiveDate((await params).year);
  if (!known || !date) return <Missing locale={locale} path={`/${(await params).locale}/archive/${(await params).year}`} />;
  await attach(tag.archive(locale));
  const counts = await listDayCounts(locale, `${date.year}-01-01`, `${date.year}-12-31`);
  if (counts.length === 0) return <Missing locale={locale} />;
  const t = translator(locale, 'site');
  return (
    <Shell locale={locale} path={archivePath(date)}>
      <PageHead
        locale={locale}
        steps={[['/archive', t('archive')]]}
        title={String(date.year)}
        intro={t('archiveCount', { count: counts.reduce((sum, one) => sum + one.count, 0) })}
      />
      <Months locale={locale} year={date.year} counts={counts} />
    </Shell>
  );
}
