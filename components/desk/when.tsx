import { type Locale, languageTags } from '@/lib/locales';

const formatOf = (locale: Locale, zone: string, dateOnly?: boolean) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : languageTags[locale], { dateStyle: 'medium', timeStyle: dateOnly ? undefined : 'short', timeZone: zone });

/** A moment in the paper's zone. */
export function When({ at, locale, zone, dateOnly }: { at: Date; locale: Locale; zone: string; dateOnly?: boolean }) {
  return (
    <time dateTime={at.toISOString()} title={dateOnly ? undefined : zone}>
      {formatOf(locale, zone, dateOnly).format(at)}
    </time>
  );
}

export const formatWhen = (at: Date, locale: Locale, zone: string): string => formatOf(locale, zone).format(at);
