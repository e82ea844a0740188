import { all } from './element';
import { pageLanguage } from './page';

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago a moment was, in words. */
export function ago(moment: string, now: number, language: string): string {
  const seconds = (new Date(moment).getTime() - now) / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? (['minute', 60] as const);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock shows in a zone; null for a zone that this browser does not know. */
export function clockIn(zone: string, now: Date): string | null {
  try {
    const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
    clocks.set(zone, clock);
    return clock.format(now);
  } catch {
    return null;
  }
}

function write(element: HTMLElement, text: string | null): void {
  if (text !== null && element.textContent !== text) element.textContent = text;
}

/** The capitals' clocks, the reader's own date and how old things are: now, and at every full minute. */
export function tick(): void {
  const now = new Date();
  const language = pageLanguage();
  for (const one of all('[data-z]')) write(one, clockIn(one.dataset.z ?? '', now));
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(now).replace(/\s?г\.$/, '');
  for (const one of all('[data-today]')) write(one, day);
  for (const one of all('[data-ago]')) write(one, ago(one.dataset.ago ?? '', now.getTime(), language));
  setTimeout(tick, 60_050 - (now.getTime() % 60_000));
}
