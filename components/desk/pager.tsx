import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/** The way on in a list paged by key: `next` is the query of the page after this one. */
export function DeskPager({
  path,
  next,
  isFirst,
  locale,
}: {
  path: string;
  next: Record<string, string | number | undefined> | null;
  isFirst: boolean;
  locale: Locale;
}) {
  const t = translator(locale, 'desk');
  const query = new URLSearchParams(Object.entries(next ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
  if (!next && isFirst) return null;
  return (
    <p className="flex flex-wrap items-center gap-3">
      {!isFirst && <a href={path}>{t('list.first')}</a>}
      {next && (
        <a href={`${path.split('?')[0]}?${query}`} rel="next" data-key="n" data-key-label={t('list.next')}>
          {t('list.next')}
        </a>
      )}
    </p>
  );
}

/** The rows to show and the last of them where there are more. */
export function page<Row>(rows: Row[], limit = 50): { shown: Row[]; last: Row | null } {
  const shown = rows.slice(0, limit);
  return { shown, last: rows.length > limit ? (shown.at(-1) ?? null) : null };
}
