import { Calendar } from '@/components/site/archive';
import { PageHead } from '@/components/site/page-head';
import { Pager } from '@/components/site/pager';
import { foundPage } from '@/components/site/reader-page';
import { listDayCounts } from '@/lib/articles/reading/list-queries';
import { capital, formatMonth } from '@/lib/ground/clock';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { archivePath, besideMonth, daysInMonth, isoDay, parseArchiveDate } from '@/lib/site/archive';
import { getNeighbourDays } from '@/lib/site/archive-counts';

export const generateStaticParams = () => [];

type Month = { year: number; month: number };
const instant = ({ year, month }: Month) => new Date(Date.UTC(year, month - 1, 1));

const page = foundPage({
  path: ({ year, month }: { year: string; month: string }) => `/archive/${year}/${month}`,
  tags: (locale) => [tag.archive(locale)],
  find: async (locale, asked) => {
    const date = parseArchiveDate(asked.year, asked.month);
    if (!date?.month) return null;
    const { year, month } = date;
    const [first, last] = [isoDay(year, month, 1), isoDay(year, month, daysInMonth(year, month))];
    const [counts, { before }, { after }] = await Promise.all([
      listDayCounts(locale, first, last),
      getNeighbourDays(locale, first),
      getNeighbourDays(locale, last),
    ]);
    return counts.length > 0 || (before && after) ? { date: { year, month }, counts, before, after } : null;
  },
  head: ({ locale, found: { date } }) => {
    const when = formatMonth(locale, instant(date));
    return { title: capital(when), description: translator(locale, 'site')('archiveOf', { when }), path: archivePath(date) };
  },
  body: ({ locale, found: { date, counts, before, after } }) => {
    const { year, month } = date;
    const t = translator(locale, 'site');
    const title = capital(formatMonth(locale, instant(date)));
    const step = (by: 1 | -1) => {
      const beside = besideMonth(date, by);
      return beside && (by === 1 ? after : before) ? { href: `/${locale}${archivePath(beside)}`, name: t(by === 1 ? 'nextMonth' : 'previousMonth') } : null;
    };
    const steps: [string, string][] = [
      ['/archive', t('archive')],
      [archivePath({ year }), String(year)],
    ];
    return (
      <>
        <PageHead locale={locale} steps={steps} title={title} />
        <Calendar locale={locale} year={year} month={month} counts={counts} caption={title} />
        <Pager
          label={t('archive')}
          before={step(-1)}
          middle={t('archiveCount', { count: counts.reduce((sum, count) => sum + count.count, 0) })}
          after={step(1)}
        />
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
