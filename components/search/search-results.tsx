import { formatDate } from '@/lib/ground/clock';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { Hit, Results } from '@/lib/search/queries';
import { type SearchQuery, searchPath } from '@/lib/search/query';
import { Marked } from './marked';
import styles from './search.module.css';

type Props = { locale: Locale; query: SearchQuery; results: Results };

/** A page of results with the way to the next. */
export function SearchResults({ locale, query, results }: Props) {
  const t = translator(locale, 'search');
  const found = results.corrected ? { ...query, text: results.corrected } : query;
  return (
    <section aria-label={t('results')}>
      {results.corrected && <p className={styles.note}>{t('corrected', { text: query.text, corrected: results.corrected })}</p>}
      {results.partial && <p className={styles.note}>{t('partial')}</p>}
      <ol className={styles.results}>
        {results.hits.map((hit) => (
          <Result key={hit.card.id} locale={locale} hit={hit} />
        ))}
      </ol>
      <nav className={styles.paging} aria-label={t('results')}>
        {results.after && (
          <a href={searchPath(locale, found, results.after)} rel="next">
            {t('more')}
          </a>
        )}
        {query.after && <a href={searchPath(locale, query)}>{t('first')}</a>}
        {!results.after && <span className={styles.meta}>{t('end')}</span>}
      </nav>
    </section>
  );
}

function Result({ locale, hit }: { locale: Locale; hit: Hit }) {
  const { card } = hit;
  return (
    <li>
      <p className={styles.meta}>
        {localized(card.section.name, locale)} · <time dateTime={card.publishedAt.toISOString()}>{formatDate(locale, card.publishedAt, card.zone)}</time>
      </p>
      <h2>
        <a href={`/${locale}/news/${card.slug}`}>
          <Marked pieces={hit.headline} />
        </a>
      </h2>
      <p>
        <Marked pieces={hit.snippet} />
      </p>
    </li>
  );
}
