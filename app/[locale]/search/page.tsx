import type { Metadata } from 'next';
import { cache } from 'react';
import { Chips } from '@/components/search/chips';
import { FoundPlaces } from '@/components/search/found-places';
import { Browse, NothingFound } from '@/components/search/nothing-found';
import { SearchDown } from '@/components/search/search-down';
import { SearchForm } from '@/components/search/search-form';
import { SearchResults } from '@/components/search/search-results';
import { SiteShell } from '@/components/site/shell';
import { PlainPage } from '@/components/ui/plain-page';
import type { Locale } from '@/lib/ground/locales';
import { log } from '@/lib/ground/log';
import { translator } from '@/lib/ground/messages';
import { listChoices } from '@/lib/search/choices';
import { findElsewhere } from '@/lib/search/elsewhere';
import { findNearestPlaces, findPlaces } from '@/lib/search/places';
import { search } from '@/lib/search/queries';
import { isFiltered, readSearch, type SearchQuery } from '@/lib/search/query';
import { siteHost } from '@/lib/settings/publication-name';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { readerLocale } from '@/lib/site/request';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * Everything the page shows, or null where the database does not answer. Asked once for a page and
 * its head, hence the text.
 */
const find = cache(async (locale: Locale, asText: string) => {
  const query: SearchQuery = JSON.parse(asText);
  const asked = query.text !== '' || isFiltered(query);
  try {
    const [chrome, choices, results, places] = await Promise.all([
      getChrome(locale),
      listChoices(locale),
      asked ? search(locale, query) : null,
      query.after ? [] : findPlaces(locale, query.text),
    ]);
    const isEmpty = results !== null && results.hits.length === 0 && !results.slow;
    const elsewhere = isEmpty && query.text !== '' ? await findElsewhere(locale, query.text) : [];
    const isUnnamed = places.length === 0 && query.text !== '' && !query.after && (isEmpty || Boolean(results?.corrected));
    return { name: chrome.name, choices, results, places: isUnnamed ? await findNearestPlaces(locale, query.text) : places, elsewhere };
  } catch (error) {
    log.error({ error }, 'search failed');
    return null;
  }
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await readerLocale(params);
  const t = translator(locale, 'search');
  const query = readSearch(await searchParams);
  const { text } = query;
  const found = await find(locale, JSON.stringify(query));
  const title = !found ? t('downTitle') : text ? t('resultsFor', { text }) : t('title');
  return { ...pageMetadata({ locale, name: found?.name ?? siteHost(), title, path: '/search', index: false }), robots: { index: false, follow: true } };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await readerLocale(params);
  const t = translator(locale, 'search');
  const query = readSearch(await searchParams);
  const found = await find(locale, JSON.stringify(query));
  if (!found) return <SearchDown locale={locale} query={query} />;
  const { choices, results, places, elsewhere } = found;
  return (
    <SiteShell locale={locale} path="/search">
      <PlainPage title={t('title')}>
        <SearchForm locale={locale} query={query} choices={choices} />
        {results && <Chips locale={locale} query={query} choices={choices} isOrdered={query.text !== '' && results.hits.length > 1} />}
        <FoundPlaces locale={locale} places={places} />
        {!results && <p className="mt-2 font-sans text-sm text-soft">{t('start')}</p>}
        {!results && <Browse locale={locale} sections={choices.sections} />}
        {results && results.hits.length > 0 && <SearchResults locale={locale} query={query} results={results} />}
        {results && results.hits.length === 0 && (
          <NothingFound locale={locale} query={query} sections={choices.sections} slow={results.slow} isNamed={places.length > 0} elsewhere={elsewhere} />
        )}
      </PlainPage>
    </SiteShell>
  );
}
