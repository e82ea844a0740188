import { Listing } from '@/components/article/listing';
import { PageHead } from '@/components/site/page-head';
import { Pager } from '@/components/site/pager';
import { foundPage } from '@/components/site/reader-page';
import { listByDay } from '@/lib/articles/reading/list-queries';
import { capital, formatDate, formatMonth, formatWeekday } from '@/lib/ground/clock';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { archivePath, isoDay, parseArchiveDate } from '@/lib/site/archive';
import { getNeighbourDays } from '@/lib/site/archive-counts';

export const generateStaticParams = () => [];

type Asked = { year: string; month: string; day: string };
type Day = { year: number; month: number; day: number };
const instant = ({ year, month, day }: Day) => new Date(Date.UTC(year, month - 1, day));
const pathOfDay = (day: string) => `/archive/${day.replaceAll('-', '/')}`;

const dayOf = ({ year, month, day }: Asked): Day | null => {
  const date = parseArchiveDate(year, month, day);
  return date?.month && date.day ? { year: date.year, month: date.month, day: date.day } : null;
};

async function find(locale: Locale, asked: Asked) {
  const date = dayOf(asked);
  if (!date) return null;
  const day = isoDay(date.year, date.month, date.day);
  const [cards, beside] = await Promise.all([listByDay(locale, day), getNeighbourDays(locale, day)]);
  return cards.length > 0 ? { date, cards, beside } : null;
}

const page = foundPage({
  path: ({ year, month, day }: Asked) => `/archive/${year}/${month}/${day}`,
  tags: (locale, asked) => {
    const date = dayOf(asked);
    return [tag.archive(locale), ...(date ? [tag.day(locale, isoDay(date.year, date.month, date.day))] : [])];
  },
  find,
  head: ({ locale, found: { date } }) => {
    const when = formatDate(locale, instant(date));
    const path = archivePath(date);
    return { title: when, description: translator(locale, 'site')('archiveOf', { when }), path, editions: { [locale]: `/${locale}${path}` } };
  },
  body: ({ locale, found: { date, cards, beside } }) => {
    const t = translator(locale, 'site');
    const step = (to: string | null, name: string) => (to ? { href: `/${locale}${pathOfDay(to)}`, name } : null);
    const steps: [string, string][] = [
      ['/archive', t('archive')],
      [archivePath({ year: date.year }), String(date.year)],
      [archivePath({ year: date.year, month: date.month }), capital(formatMonth(locale, instant(date)))],
    ];
    return (
      <>
        <PageHead locale={locale} steps={steps} title={capital(formatWeekday(locale, instant(date)))} />
        <Listing cards={cards} locale={locale} kicker />
        <Pager
          label={t('archive')}
          before={step(beside.before, t('previousDay'))}
          middle={t('archiveCount', { count: cards.length })}
          after={step(beside.after, t('nextDay'))}
        />
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
