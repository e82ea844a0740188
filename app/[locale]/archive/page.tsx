import type { Metadata } from 'next';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Shell } from '@/components/site/shell';
import { attach } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { archivePath } from '@/lib/site/archive';
import { listYearCounts } from '@/lib/site/archive-counts';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ReaderParams): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  if (!known) return {};
  const { name } = await getChrome(locale);
  const t = translator(locale, 'site');
  return pageMetadata({ locale, name, title: t('archive'), description: t('archiveIntro'), path: '/archive' });
}

export default async function ArchivePage({ params }: ReaderParams) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/archive`} />;
  await attach(tag.archive(locale));
  const t = translator(locale, 'site');
  const years = await listYearCounts(locale);
  return (
    <Shell locale={locale} path="/archive">
      <PageHead locale={locale} title={t('archive')} intro={t('archiveIntro')} />
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-x-8 gap-y-6 pt-5 [&_a]:flex [&_a]:min-h-11 [&_a]:items-center [&_a]:justify-between [&_a]:border-b [&_a]:border-line [&_small]:fine">
        {years.map(({ year, count }) => (
          <li key={year}>
            <a href={`/${locale}${archivePath({ year })}`}>
              <span>{year}</span>
              <small>{t('archiveCount', { count })}</small>
            </a>
          </li>
        ))}
      </ul>
    </Shell>
  );
}
