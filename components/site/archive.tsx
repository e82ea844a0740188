import { capital, monthName, weekdays } from '@/lib/ground/clock';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { archivePath, isoDay, monthGrid } from '@/lib/site/archive';

type Counts = { day: string; count: number }[];

/** The months of a year that have articles. */
export function Months({ locale, year, counts }: { locale: Locale; year: number; counts: Counts }) {
  const t = translator(locale, 'site');
  const months = Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    count: counts.filter((count) => Number(count.day.slice(5, 7)) === at + 1).reduce((sum, count) => sum + count.count, 0),
  })).filter((item) => item.count > 0);
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-x-8 gap-y-6 pt-5 [&_a]:flex [&_a]:min-h-11 [&_a]:items-center [&_a]:justify-between [&_a]:border-b [&_a]:border-line [&_small]:fine">
      {months.map(({ month, count }) => (
        <li key={month}>
          <a href={`/${locale}${archivePath({ year, month })}`}>
            <span>{capital(monthName(locale, month))}</span>
            <small>{t('archiveCount', { count })}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A month as a calendar; days with articles are links. */
export function Calendar({ locale, year, month, counts, caption }: { locale: Locale; year: number; month: number; counts: Counts; caption: string }) {
  const t = translator(locale, 'site');
  const byDay = new Map(counts.map((count) => [count.day, count.count]));
  return (
    <table className="mt-5 w-full max-w-160 table-fixed border-collapse font-sans text-ui leading-snug [&_small]:fine max-md:[&_small]:sr-only [&_td]:h-13 [&_td]:border [&_td]:border-line [&_td]:text-center [&_td]:text-soft [&_th]:py-2 [&_th]:font-medium [&_th]:text-soft">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {weekdays(locale).map((weekday) => (
            <th key={weekday.long} scope="col" abbr={weekday.long}>
              {weekday.short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => {
              const count = day ? byDay.get(isoDay(year, month, day)) : undefined;
              return (
                <td key={`${day ?? `-${at}`}`}>
                  {day && count ? (
                    <a
                      className="relative grid h-full place-content-center overflow-clip bg-card font-semibold text-accent"
                      href={`/${locale}${archivePath({ year, month, day })}`}
                    >
                      {day}
                      <small>
                        <span className="sr-only">, </span>
                        {t('archiveCount', { count })}
                      </small>
                    </a>
                  ) : (
                    day
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
