import { answerConditionally } from '../feeds/conditional';
import { changedAt } from '../feeds/queries';
import { address, origin } from '../ground/addresses';
import { keep } from '../ground/cache';
import { isIso2 } from '../ground/identifiers';
import { isLocale, type Locale, languageTags, localized } from '../ground/locales';
import { translator } from '../ground/messages';
import { tag } from '../ground/tags';
import { getInstitutionBySlug } from '../institutions/queries';
import { findRedirect } from '../redirects/find';
import { getPublication } from '../settings/publication';
import { getState } from '../states/queries';
import { writeCalendar } from './icalendar';
import { listForCalendar, type Meeting, type MeetingScope } from './queries';

type Params = { params: Promise<{ locale: string; slug?: string; iso2?: string }> };
type Kind = 'all' | 'institution' | 'state';

const tags = [tag.meetings, tag.institutions, tag.states];

/**
 * A route that answers with a calendar for programs, kept until a meeting changes, and 304 to those
 * who have it.
 */
export function calendarRoute(kind: Kind): (request: Request, context: Params) => Promise<Response> {
  return async (request, { params }) => {
    const { locale, slug, iso2 } = await params;
    const place = (slug ?? iso2 ?? '').toLowerCase();
    if (!isLocale(locale) || place.length > 120) return notFound();
    const { value: kept, since } = await keep(['calendar', locale, kind, place], tags, () => makeCalendar(locale, kind, place));
    if (kept) return answerConditionally(request, kept.text, 'text/calendar; charset=utf-8', new Date(kept.modified), since);
    const moved = kind === 'institution' ? await findRedirect(`/${locale}/institutions/${place}`, locale) : null;
    return moved?.startsWith('/') ? new Response(null, { status: 308, headers: { location: `${moved}/calendar.ics` } }) : notFound();
  };
}

async function makeCalendar(locale: Locale, kind: Kind, place: string): Promise<{ text: string; modified: number } | null> {
  const found = await findScope(kind, place, locale);
  if (!found) return null;
  const { name } = await getPublication(locale);
  const events = await listForCalendar(found.scope, new Date());
  const title = found.name || translator(locale, 'calendar')('title');
  const text = writeCalendar({
    name: `${title} — ${name}`,
    language: languageTags[locale],
    url: address(`/${locale}${found.path}`),
    events: events.map((event) => toEvent(event, locale)),
  });
  return { text, modified: Math.max(Date.UTC(2026, 0, 1), await changedAt(['site', ...tags])) };
}

async function findScope(kind: Kind, place: string, locale: Locale): Promise<{ scope: MeetingScope; name: string; path: string } | null> {
  if (kind === 'all') return { scope: {}, name: '', path: '/calendar' };
  if (kind === 'institution') {
    const row = await getInstitutionBySlug(place);
    return row && { scope: { institutionId: row.id }, name: localized(row.name, locale), path: `/institutions/${row.slug}` };
  }
  const iso2 = place.toUpperCase();
  const row = isIso2(iso2) ? await getState(iso2) : null;
  return row && { scope: { iso2 }, name: localized(row.state.name, locale), path: `/states/${place}` };
}

const toEvent = ({ meeting, institution }: Meeting, locale: Locale) => ({
  ...meeting,
  uid: `meeting-${meeting.id}@${new URL(origin()).hostname}`,
  summary: localized(meeting.title, locale),
  description: localized(meeting.note, locale),
  location: localized(meeting.place, locale),
  category: localized(institution.name, locale),
  url: meeting.website ?? address(`/${locale}/calendar#m${meeting.id}`),
});

const notFound = () => new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
