import type { Locale } from '@/lib/locales';
import { languageTags } from '@/lib/locales';

/** A moment in the paper's zone. */
export function When({ at, locale, zone, dateOnly }: { at: Date; locale: Locale; zone: string; dateOnly?: boolean }) {
  const text = new Intl.DateTimeFormat(languageTags[locale], { dateStyle: 'medium', timeStyle: dateOnly ? undefined : 'short', timeZone: zone }).format(at);
  return (
    <time dateTime={at.toISOString()} title={dateOnly ? undefined : zone}>
      {text}
    </time>
  );
}

export const formatWhen = (at: Date, locale: Locale, zone: string): string =>
  new Intl.DateTimeFormat(languageTags[locale], { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(at);
