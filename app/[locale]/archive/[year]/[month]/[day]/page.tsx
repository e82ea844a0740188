import type { Metadata } from 'next';
import { Listing } from '@/components/article/listing';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Pager } from '@/components/site/pager';
import { Shell } from '@/components/site/shell';
import { listByDay } from '@/lib/articles/reading/list-queries';
import { attach } from '@/lib/ground/cache';
import { capital, formatDate, formatMonth, formatWeekday } from '@/lib/ground/clock';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { archivePath, isoDay, parseArchiveDate } from '@/lib/site/archive';
import { getNeighbourDays } from '@/lib/site/archive-counts';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

type Params = ReaderParams<'year' | 'month' | 'day'>;

const read = async (params: Params['params']) => {
  const { year, month, day } = await params;
  const date = parseArchiveDate(year, month, day);
  return date?.month && date.day ? { year: date.year, month: date.month, day: date.day } : null;
};
const instant = (date: { year: number; month: number; day: number }) => new Date(Date.UTC(date.year, date.month - 1, date.day));
const pathOfDay = (day: string) => `/archive/${day.replaceAll('-', '/')}`;

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  const date = await read(params);
  if (!known || !date) return {};
  const { name } = await getChrome(locale);
  return pageMetadata({
    locale,
    name,
    title: formatDate(locale, instant(date)),
    description: translator(locale, 'site')('archiveOf', { when: formatDate(locale, instant(date)) }),
    path: archivePath(date),
    editions: { [locale]: `/${locale}${archivePath(date)}` },
  });
}

export default async function ArchiveDayPage({ params }: Params) {
  const { locale, known } = await readLocale(params);
  const date = await read(params);
  if (!known || !date)
    return <Missing locale={locale} path={`/${(await params).locale}/archive/${(await params).year}/${(await params).month}/${(await params).day}`} />;
  const day = isoDay(date.year, date.month, date.day);
  await attach(tag.day(locale, day), tag.archive(locale));
  const [cards, beside] = await Promise.all([listByDay(locale, day), getNeighbourDays(locale, day)]);
  if (cards.length === 0) return <Missing locale={locale} />;
  const t = translator(locale, 'site');
  const step = (to: string | null, name: string) => (to ? { href: `/${locale}${pathOfDay(to)}`, name } : null);
  const steps: [string, string][] = [
    ['/archive', t('archive')],
    [archivePath({ year: date.year }), String(date.year)],
    [archivePath({ year: date.year, month: date.month }), capital(formatMonth(locale, instant(date)))],
  ];
  return (
    <Shell locale={locale} path={archivePath(date)}>
      <PageHead locale={locale} steps={steps} title={capital(formatWeekday(locale, instant(date)))} />
      <Listing cards={cards} locale={locale} kicker />
      <Pager
        label={t('archive')}
        before={step(beside.before, t('previousDay'))}
        middle={t('archiveCount', { count: cards.length })}
        after={step(beside.after, t('nextDay'))}
      />
    </Shell>
  );
}
