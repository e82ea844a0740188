import { formatDate } from '@/lib/ground/clock';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { SearchChoice } from '@/lib/search/choices';
import { type SearchQuery, searchPath } from '@/lib/search/query';

type Props = {
  locale: Locale;
  query: SearchQuery;
  choices: { sections: SearchChoice[]; states: SearchChoice[] } /** Whether there is something to put in order. */;
  isOrdered: boolean;
};

const filters = ['section', 'state', 'institution', 'tag', 'from', 'to'] as const;

/** By what a search is narrowed, each to be taken away, and in which order it is shown. */
export function Chips({ locale, query, choices, isOrdered }: Props) {
  const t = translator(locale, 'search');
  const nameOf = (key: (typeof filters)[number], value: string) => {
    if (key === 'from' || key === 'to') return `${t(key)} ${formatDate(locale, new Date(`${value}T00:00:00Z`))}`;
    const known = key === 'section' ? choices.sections : key === 'state' ? choices.states : [];
    return known.find((choice) => choice.value === value.toLowerCase())?.name ?? value;
  };
  const set = filters.flatMap((key) => (query[key] ? [[key, query[key]] as const] : []));
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 font-sans text-sm">
      {set.map(([key, value]) => (
        <a key={key} className="tap gap-2 rounded-md border border-rim px-3" href={searchPath(locale, { ...query, [key]: null })}>
          {nameOf(key, value)}
          <span aria-hidden="true">×</span>
          <span className="sr-only">{t('takeAway')}</span>
        </a>
      ))}
      {isOrdered && (
        <nav className="flex gap-x-4 [&_a]:tap [&_a]:link [&_[aria-current]]:text-ink [&_[aria-current]]:no-underline" aria-label={t('order')}>
          {([null, 'date'] as const).map((sort) => (
            <a key={sort ?? 'worth'} href={searchPath(locale, { ...query, sort })} aria-current={query.sort === sort ? 'true' : undefined}>
              {t(sort === 'date' ? 'byDate' : 'byWorth')}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}
