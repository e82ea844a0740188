import type { Metadata } from 'next';
import { Calendar } from '@/components/site/archive';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Pager } from '@/components/site/pager';
import { Shell } from '@/components/site/shell';
import { listDayCounts } from '@/lib/articles/reading/list-queries';
import { attach } from '@/lib/ground/cache';
import { capital, formatMonth } from '@/lib/ground/clock';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { archivePath, besideMonth, daysInMonth, isoDay, parseArchiveDate } from '@/lib/site/archive';
import { getNeighbourDays } from '@/lib/site/archive-counts';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

type Params = ReaderParams<'year' | 'month'>;

const read = async (params: Params['params']) => {
  const { year, month } = await params;
  const date = parseArchiveDate(year, month);
  return date?.month ? { year: date.year, month: date.month } : null;
};

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  const date = await read(params);
  if (!known || !date) return {};
  const { name } = await getChrome(locale);
  const when = formatMonth(locale, new Date(Date.UTC(date.year, date.month - 1, 1)));
  return pageMetadata({ locale, name, title: capital(when), description: translator(locale, 'site')('archiveOf', { when }), path: archivePath(date) });
}

export default async function ArchiveMonthPage({ params }: Params) {
  const { locale, known } = await readLocale(params);
  const date = await read(params);
  if (!known || !date) return <Missing locale={locale} path={`/${(await params).locale}/archive/${(await params).year}/${(await params).month}`} />;
  await attach(tag.archive(locale));
  const { year, month } = date;
  const [first, last] = [isoDay(year, month, 1), isoDay(year, month, daysInMonth(year, month))];
  const [counts, { before }, { after }] = await Promise.all([
    listDayCounts(locale, first, last),
    getNeighbourDays(locale, first),
    getNeighbourDays(locale, last),
  ]);
  if (counts.length === 0 && !(before && after)) return <Missing locale={locale} />;
  const t = translator(locale, 'site');
  const title = capital(formatMonth(locale, new Date(Date.UTC(year, month - 1, 1))));
  const step = (by: 1 | -1) => {
    const beside = besideMonth(date, by);
    return beside && (by === 1 ? after : before) ? { href: `/${locale}${archivePath(beside)}`, name: t(by === 1 ? 'nextMonth' : 'previousMonth') } : null;
  };
  const steps: [string, string][] = [
    ['/archive', t('archive')],
    [archivePath({ year }), String(year)],
  ];
  return (
    <Shell locale={locale} path={archivePath(date)}>
      <PageHead locale={locale} steps={steps} title={title} />
      <Calendar locale={locale} year={year} month={month} counts={counts} caption={title} />
      <Pager label={t('archive')} before={step(-1)} middle={t('archiveCount', { count: counts.reduce((sum, one) => sum + one.count, 0) })} after={step(1)} />
    </Shell>
  );
}
