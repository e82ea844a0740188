import { answerConditionally } from '../feeds/conditional';
import { changedAt } from '../feeds/queries';
import { address, origin } from '../ground/addresses';
import { keep } from '../ground/cache';
import { isIso2 } from '../ground/identifiers';
import { isLocale, type Locale, languageTags, localized } from '../ground/locales';
import { translator } from '../ground/messages';
import { tag } from '../ground/tags';
import { writeCalendar } from '../meetings/icalendar';
import { getPublication } from '../settings/publication';
import { getState } from '../states/queries';
import { type HolidayRow, type Occurrence, occurrences } from './holiday';
import { listHolidays } from './queries';

const oneDay = 86_400_000;

/**
 * A state's public holidays for calendar programs, of the last year and the two to come, kept until
 * one changes; 304 to those who have it.
 */
export async function answerHolidays(request: Request, { params }: { params: Promise<{ locale: string; iso2: string }> }): Promise<Response> {
  const { locale, iso2 } = await params;
  const code = iso2.toUpperCase();
  if (!isLocale(locale) || !isIso2(code)) return notFound();
  const { value: kept, since } = await keep(['holidays', locale, code], [tag.states], () => makeHolidayCalendar(locale, code));
  return kept ? answerConditionally(request, kept.text, 'text/calendar; charset=utf-8', new Date(kept.modified), since) : notFound();
}

/** Null for a state that is on no roster. */
export async function makeHolidayCalendar(locale: Locale, iso2: string): Promise<{ text: string; modified: number } | null> {
  const [found, rows, { name }] = await Promise.all([getState(iso2), listHolidays(iso2), getPublication(locale)]);
  if (!found) return null;
  const day = (days: number) => new Date(Date.now() + days * oneDay).toISOString().slice(0, 10);
  const state = localized(found.state.name, locale);
  const url = address(`/${locale}/states/${iso2.toLowerCase()}#holidays`);
  const text = writeCalendar({
    name: `${translator(locale, 'holidays')('of', { state })} — ${name}`,
    language: languageTags[locale],
    url,
    events: occurrences(rows, day(-366), day(731)).map((occurrence) => toEvent(occurrence, locale, { state, url })),
  });
  return { text, modified: Math.max(Date.UTC(2026, 0, 1), await changedAt(['site', tag.states])) };
}

/** Each day it falls on is an event of its own, for no rule says when the next one is. */
function toEvent({ holiday, first, last }: Occurrence<HolidayRow>, locale: Locale, { state, url }: { state: string; url: string }) {
  const { id, sequence, changedAt: changed, createdAt, title, source, asOf } = holiday;
  return {
    uid: `holiday-${id}-${first}@${new URL(origin()).hostname}`,
    sequence,
    changedAt: changed,
    createdAt,
    startsAt: new Date(`${first}T00:00:00Z`),
    endsAt: new Date(Date.parse(`${last}T00:00:00Z`) + oneDay),
    isAllDay: true,
    zone: 'UTC',
    isCancelled: false,
    summary: localized(title, locale),
    description: `${localized(source, locale)} (${asOf})`,
    location: '',
    category: state,
    url,
  };
}

const notFound = () => new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
