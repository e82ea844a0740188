import { momentFormat } from '@/lib/ground/clock';
import type { Locale } from '@/lib/ground/locales';

/** A moment in the paper's zone. */
export function When({ at, locale, zone, dateOnly }: { at: Date; locale: Locale; zone: string; dateOnly?: boolean }) {
  return (
    <time dateTime={at.toISOString()} title={dateOnly ? undefined : zone}>
      {momentFormat(locale, zone, dateOnly).format(at)}
    </time>
  );
}

export const formatWhen = (at: Date, locale: Locale, zone: string): string => momentFormat(locale, zone).format(at);
