import { clockIn, formatMoment, otherDay } from '@/lib/ground/clock';
import type { Locale } from '@/lib/ground/locales';

type Properties = { at: Date; zone: string; locale: Locale /** In full, as an article's line has it. */; full?: boolean; className?: string };

/**
 * A moment, right for ever as it stands. browser/clock.ts says it in the reader's own zone, or how
 * long ago it was.
 */
export const Moment = ({ at, zone, locale, full, className }: Properties) => (
  <time className={className} dateTime={at.toISOString().replace(/:\d\d\.\d+Z/, 'Z')} data-full={full ? '' : undefined}>
    {formatMoment(locale, at, zone, full ? 'long' : 'short')}
  </time>
);

/**
 * What time it is in a zone: right when rendered, kept right by browser/clock.ts. Its day stands
 * beside it where it is another.
 */
export const Clock = ({ zone, now, locale, className }: { zone: string; now: Date; locale: Locale; className?: string }) => (
  <time className={className} data-z={zone} data-day={otherDay(locale, zone, now)}>
    {clockIn(zone, now)}
  </time>
);
