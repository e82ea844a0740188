import { Moment } from '@/components/ui/moment';
import { isWebAddress } from '@/lib/articles/body/body';
import { address } from '@/lib/ground/addresses';
import { dayIn, formatDate, formatHours, onDate } from '@/lib/ground/clock';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { lastDay, type MeetingRow } from '@/lib/meetings/meeting';
import type { Meeting } from '@/lib/meetings/queries';

/**
 * When a meeting is: its days as the place has them; with a time of day, the moment it begins,
 * which the reader's script turns into their zone. The desk has no such script: there the hours of
 * the place stand alone.
 */
export function MeetingTime({ meeting, locale, inPlace }: { meeting: MeetingRow; locale: Locale; inPlace?: boolean }) {
  const t = translator(locale, 'calendar');
  const { startsAt, endsAt, zone } = meeting;
  const first = dayIn(zone, startsAt);
  const last = lastDay(meeting);
  const date = (day: string) => formatDate(locale, new Date(`${day}T00:00:00Z`));
  if (meeting.isAllDay) return <time dateTime={first}>{first === last ? date(first) : t('days', { first: date(first), last: date(last) })}</time>;
  const isOneDay = endsAt > startsAt && first === last;
  const hours = formatHours(locale, startsAt, endsAt, zone);
  if (inPlace && isOneDay) return <time dateTime={startsAt.toISOString()}>{onDate(locale, date(first), hours)}</time>;
  return (
    <>
      <Moment at={startsAt} zone={zone} locale={locale} full />
      {endsAt > startsAt && first !== last && (
        <>
          {' – '}
          <Moment at={endsAt} zone={zone} locale={locale} full />
        </>
      )}
      {isOneDay && ` · ${hours}`}
    </>
  );
}

type Properties = { meetings: Meeting[]; locale: Locale; now: Date; withInstitution?: boolean };

/**
 * Meetings one under another: when, what, whose and where. A cancelled one is struck through and
 * says so.
 */
export function MeetingList({ meetings, locale, now, withInstitution }: Properties) {
  const t = translator(locale, 'calendar');
  return (
    <ul className="font-sans text-ui">
      {meetings.map(({ meeting, institution }) => {
        const place = localized(meeting.place, locale);
        const note = localized(meeting.note, locale);
        const isOn = !meeting.isCancelled && meeting.startsAt <= now && meeting.endsAt > now;
        return (
          <li key={meeting.id} id={`m${meeting.id}`} className="border-t border-line py-3 [overflow-wrap:anywhere]">
            <p className="text-soft">
              <MeetingTime meeting={meeting} locale={locale} />
              {(meeting.isCancelled || isOn) && <strong className="text-ink"> · {t(isOn ? 'now' : 'cancelled')}</strong>}
            </p>
            <h3 className="mt-1 font-serif text-lg">
              {meeting.isCancelled ? <del>{localized(meeting.title, locale)}</del> : localized(meeting.title, locale)}
            </h3>
            <p className="flex flex-wrap gap-x-5">
              {withInstitution && (
                <a className="tap text-accent" href={`/${locale}/institutions/${institution.slug}`}>
                  {localized(institution.name, locale)}
                </a>
              )}
              {place && !meeting.iso2 && <span>{place}</span>}
              {place && meeting.iso2 && (
                <a className="tap text-accent" href={`/${locale}/states/${meeting.iso2.toLowerCase()}`}>
                  {place}
                </a>
              )}
            </p>
            {note && <p className="mt-1 max-w-[64ch] text-soft">{note}</p>}
            {meeting.website && isWebAddress(meeting.website) && (
              <p>
                <a className="tap text-accent" href={meeting.website} rel="noopener">
                  {t('more')}
                  <span className="sr-only">{`: ${localized(meeting.title, locale)}`}</span>
                </a>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/**
 * What is to come for an institution or a state, on its own page; nothing where there is nothing.
 */
export function MeetingsHere({ meetings, locale, now, path, withInstitution }: Properties & { path: string }) {
  const t = translator(locale, 'calendar');
  if (meetings.length === 0) return null;
  return (
    <section className="pt-5" aria-labelledby="meetings">
      <h2 className="rule" id="meetings">
        {t('title')}
      </h2>
      <MeetingList meetings={meetings} locale={locale} now={now} withInstitution={withInstitution} />
      <p className="flex flex-wrap gap-x-5 border-t border-line font-sans text-ui font-medium [&_a]:tap [&_a]:text-accent print:hidden">
        <a href={`/${locale}${path}/calendar.ics`}>{t('subscribe')}</a>
        <a href={`/${locale}/calendar`}>{t('all')}</a>
      </p>
    </section>
  );
}

/** The calendar for programs: to open at once, and its address to give to one. */
export function CalendarAddress({ locale }: { locale: Locale }) {
  const t = translator(locale, 'calendar');
  const url = address(`/${locale}/calendar.ics`);
  return (
    <div className="font-sans text-ui print:hidden">
      <p>
        <a className="tap font-medium text-accent" href={`/${locale}/calendar.ics`}>
          {t('subscribe')}
        </a>
      </p>
      <p className="fine">
        {t('address')} <code className="[overflow-wrap:anywhere]">{url}</code>
      </p>
    </div>
  );
}
