import { all, whenIdle } from './element';
import { pageLanguage } from './page';

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The same for all moments of a page: making one takes as long as writing thirty. Throws a
 * RangeError for a zone that this browser does not know.
 */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

let relative: [language: string, format: Intl.RelativeTimeFormat] | undefined;

/** How long ago a moment was, in words. */
export function ago(moment: string, now: number, language: string): string {
  const seconds = (new Date(moment).getTime() - now) / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? (['minute', 60] as const);
  if (relative?.[0] !== language) relative = [language, new Intl.RelativeTimeFormat(language, { numeric: 'auto' })];
  return relative[1].format(Math.round(seconds / size), unit);
}

/**
 * What the clocks of a zone show, or this browser's, in milliseconds as if they were those of UTC,
 * in whole seconds. Null for a zone that this browser does not know.
 */
export function wallClock(now: Date, zone?: string): number | null {
  if (!zone) return Math.trunc(now.getTime() / 1000 - now.getTimezoneOffset() * 60) * 1000;
  try {
    // Swedish dates are those of ISO 8601. One format for each zone: they are what takes time here.
    return Date.parse(`${formatOf('sv', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone }).format(now).replace(' ', 'T')}Z`);
  } catch {
    return null;
  }
}

/** A moment in the zone of this browser: with the year where it is another, and always in full. */
export function absolute(at: Date, now: Date, language: string, isFull: boolean): string {
  const year = isFull || at.getFullYear() !== now.getFullYear() ? 'numeric' : undefined;
  const date = formatOf(language, { day: 'numeric', month: isFull ? 'long' : 'short', year })
    .format(at)
    .replace(/ г\.$/, '');
  return date + (language.startsWith('zh') ? ' ' : ', ') + at.toTimeString().slice(0, 5);
}

/**
 * A moment of the last day is so long ago; an older one is a date and a time. `isFull` says both.
 */
export function told(moment: string, now: Date, language: string, isFull: boolean): string {
  const at = new Date(moment);
  const date = absolute(at, now, language, isFull);
  if (Math.abs(now.getTime() - at.getTime()) >= 86_400_000) return date;
  const age = ago(moment, now.getTime(), language);
  return isFull ? `${date} · ${age}` : age;
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function showMoments(now: Date, language: string): void {
  for (const element of all<HTMLTimeElement>('time[datetime*=T]')) {
    element.title ||= `${absolute(new Date(element.dateTime), now, language, true)} · ${element.textContent}`;
    write(element, told(element.dateTime, now, language, 'full' in element.dataset));
  }
}

/** How far one clock is ahead of another: +2, −5:30, or nothing. */
export function ahead(there: number, here: number): string {
  const hours = (there - here) / 3_600_000;
  const size = Math.abs(hours);
  return hours ? (hours < 0 ? '−' : '+') + Math.trunc(size) + (size % 1 ? `:${(size % 1) * 60}` : '') : '';
}

/** A capital's clock, with its day where it is another than here, and how far it is ahead. */
function showClock(element: HTMLElement, now: Date, language: string): void {
  const there = wallClock(now, element.dataset.z);
  const here = wallClock(now);
  if (there === null || here === null) return;
  const day = (clock: number) => formatOf(language, { weekday: 'short', timeZone: 'UTC' }).format(clock);
  write(element, new Date(there).toISOString().slice(11, 16));
  if (day(there) === day(here)) delete element.dataset.day;
  else element.dataset.day = day(there);
  element.dataset.ahead = ahead(there, here);
}

/** What comes to a page later says when it was like the rest of it. */
export function watchMoments(): void {
  new MutationObserver(() => showMoments(new Date(), pageLanguage())).observe(document.body, { childList: true, subtree: true });
}

/**
 * The capitals' clocks, the reader's own date and when things were: now, and at every full minute.
 */
export function tick(): void {
  // The browser's own zone may be another by now.
  formats.clear();
  const now = new Date();
  const language = pageLanguage();
  // Apart, so that none keeps a hand waiting.
  for (const element of all('[data-z]')) whenIdle(() => showClock(element, now, language));
  whenIdle(() => showMoments(now, language));
  const day = formatOf(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(now)
    .replace(/\s?г\.$/, '');
  for (const element of all('[data-today]')) write(element, day);
  setTimeout(tick, 60_050 - (now.getTime() % 60_000));
}
