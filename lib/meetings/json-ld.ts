import { address } from '../ground/addresses';
import { dayIn } from '../ground/clock';
import { type Locale, languageTags, localized } from '../ground/locales';
import { lastDay } from './meeting';
import type { Meeting } from './queries';

/** Meetings as schema.org events, for those who list what is coming. */
export function meetingsJsonLd(meetings: Meeting[], locale: Locale): object {
  return {
    '@context': 'https://schema.org',
    '@graph': meetings.map(({ meeting, institution }) => {
      const { startsAt, endsAt, zone, isAllDay } = meeting;
      const end = isAllDay ? lastDay(meeting) : endsAt > startsAt ? endsAt.toISOString() : undefined;
      return {
        '@type': 'Event',
        '@id': address(`/${locale}/calendar#m${meeting.id}`),
        name: localized(meeting.title, locale),
        inLanguage: languageTags[locale],
        startDate: isAllDay ? dayIn(zone, startsAt) : startsAt.toISOString(),
        endDate: end,
        eventStatus: `https://schema.org/Event${meeting.isCancelled ? 'Cancelled' : 'Scheduled'}`,
        location: { '@type': 'Place', name: localized(meeting.place, locale) || localized(institution.name, locale) },
        organizer: { '@type': 'Organization', name: localized(institution.name, locale), url: address(`/${locale}/institutions/${institution.slug}`) },
        url: meeting.website ?? undefined,
      };
    }),
  };
}
