import { isWebAddress } from '@/lib/articles/body/body';
import { formatDate, formatWeekday } from '@/lib/ground/clock';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { comma } from '@/lib/ground/typeset';
import type { HolidayRow, Occurrence } from '@/lib/holidays/holiday';

type Coming = Occurrence<HolidayRow>[];

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

type Days = { occurrence: Occurrence<HolidayRow>; locale: Locale /** A single day is told with its day of the week. */; full?: boolean };

/** The days of a holiday, as the state itself counts them: no zone moves them. */
export function HolidayDays({ occurrence: { first, last }, locale, full }: Days) {
  const [from, to] = [formatDate(locale, dateOf(first)), formatDate(locale, dateOf(last))];
  const single = full ? formatWeekday(locale, dateOf(first)) : from;
  return <time dateTime={first}>{first === last ? single : translator(locale, 'calendar')('days', { first: from, last: to })}</time>;
}

/** The public holidays of a state in the coming twelve months, with where they are from. */
export function HolidaysHere({ coming, locale, path }: { coming: Coming; locale: Locale; path: string }) {
  const t = translator(locale, 'holidays');
  if (coming.length === 0) return null;
  return (
    <section className="pt-5 font-sans text-ui" aria-labelledby="holidays">
      <h2 className="rule" id="holidays">
        {t('title')}
      </h2>
      <ul>
        {coming.map((occurrence) => (
          <li key={`${occurrence.holiday.id} ${occurrence.first}`} className="border-t border-line py-2 [overflow-wrap:anywhere]">
            <span className="block fine">
              <HolidayDays occurrence={occurrence} locale={locale} full />
            </span>
            {localized(occurrence.holiday.title, locale)}
          </li>
        ))}
      </ul>
      <p className="border-t border-line font-medium [&_a]:tap [&_a]:text-accent print:hidden">
        <a href={`/${locale}${path}/holidays.ics`}>
          {translator(locale, 'calendar')('subscribe')}
          <span className="sr-only">{`: ${t('title')}`}</span>
        </a>
      </p>
      <p className="fine">{t('year')}</p>
      <Sources coming={coming} locale={locale} />
    </section>
  );
}

/** Each source once, with of when it is. */
function Sources({ coming, locale }: { coming: Coming; locale: Locale }) {
  const sources = new Map(coming.map(({ holiday }) => [`${localized(holiday.source, locale)} ${holiday.asOf}`, holiday]));
  return (
    <ul className="mt-2 fine" aria-label={translator(locale, 'holidays')('sources')}>
      {[...sources].map(([key, { source, sourceUrl, asOf }]) => (
        <li key={key}>
          {sourceUrl && isWebAddress(sourceUrl) ? (
            <a className="link" href={sourceUrl} rel="noopener">
              {localized(source, locale)}
            </a>
          ) : (
            localized(source, locale)
          )}
          {comma(locale)}
          <time dateTime={asOf}>{asOf.length > 4 ? formatDate(locale, dateOf(asOf)) : asOf}</time>
        </li>
      ))}
    </ul>
  );
}
