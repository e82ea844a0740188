import type { Metadata } from 'next';
import { Browse, NothingFound } from '@/components/search/nothing-found';
import styles from '@/components/search/search.module.css';
import { SearchForm } from '@/components/search/search-form';
import { SearchResults } from '@/components/search/search-results';
import { Shell } from '@/components/site/shell';
import { getPublication } from '@/lib/machines/publication';
import { listChoices } from '@/lib/search/choices';
import { search } from '@/lib/search/queries';
import { isFiltered, readSearch } from '@/lib/search/query';
import { translator } from '@/lib/site/messages';
import { pageMetadata } from '@/lib/site/metadata';
import { readerLocale } from '@/lib/site/request';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await readerLocale(params);
  const t = translator(locale, 'search');
  const { text } = readSearch(await searchParams);
  const { name } = await getPublication(locale);
  return {
    ...pageMetadata({ locale, name, title: text ? t('resultsFor', { text }) : t('title'), path: '/search', index: false }),
    robots: { index: false, follow: true },
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await readerLocale(params);
  const t = translator(locale, 'search');
  const query = readSearch(await searchParams);
  const asked = query.text !== '' || isFiltered(query);
  const [choices, results] = await Promise.all([listChoices(locale), asked ? search(locale, query) : null]);
  return (
    <Shell locale={locale} path="/search">
      <div className={styles.page}>
        <h1 className={styles.title}>{t('title')}</h1>
        <SearchForm locale={locale} query={query} choices={choices} />
        {!results && <p className={styles.hint}>{t('start')}</p>}
        {!results && <Browse locale={locale} sections={choices.sections} />}
        {results && results.hits.length > 0 && <SearchResults locale={locale} query={query} results={results} />}
        {results && results.hits.length === 0 && <NothingFound locale={locale} query={query} sections={choices.sections} slow={results.slow} />}
      </div>
    </Shell>
  );
}
