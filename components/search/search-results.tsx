import { SaveStory } from '@/components/reader/save-story';
import { Moment } from '@/components/ui/moment';
import { articlePath } from '@/lib/articles/content/path';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { Hit } from '@/lib/search/hits';
import type { Results } from '@/lib/search/queries';
import { type SearchQuery, searchPath } from '@/lib/search/query';
import { Marked } from './marked';

type Props = { locale: Locale; query: SearchQuery; results: Results };

/** A page of results with the way to the next. */
export function SearchResults({ locale, query, results }: Props) {
  const t = translator(locale, 'search');
  const found = results.corrected ? { ...query, text: results.corrected } : query;
  return (
    <section aria-label={t('results')}>
      {results.corrected && <p className="my-6 border-s-3 border-accent py-1 ps-4">{t('corrected', { text: query.text, corrected: results.corrected })}</p>}
      {results.partial && <p className="my-6 border-s-3 border-accent py-1 ps-4">{t('partial')}</p>}
      <ol className="mt-6 border-t-2 border-ink *:border-b *:border-line *:py-4.5 [&_h2]:my-1.5 [&_h2]:text-xl [&_h2]:leading-tight [&_h2]:[overflow-wrap:anywhere] [&_p]:[overflow-wrap:anywhere]">
        {results.hits.map((hit) => (
          <Result key={hit.card.id} locale={locale} hit={hit} />
        ))}
      </ol>
      <nav className="mt-5 flex flex-wrap gap-6 font-sans font-medium [&_a]:tap [&_a]:text-accent" aria-label={t('results')}>
        {results.after && (
          <a href={searchPath(locale, found, results.after)} rel="next">
            {t('more')}
          </a>
        )}
        {query.after && <a href={searchPath(locale, query)}>{t('first')}</a>}
        {!results.after && <span className="font-sans text-sm text-soft">{t('end')}</span>}
      </nav>
    </section>
  );
}

function Result({ locale, hit }: { locale: Locale; hit: Hit }) {
  const { card } = hit;
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-3 font-sans text-sm text-soft">
        <span>
          {card.section ? localized(card.section.name, locale) : translator(locale, 'pages')('reader.kind')} ·{' '}
          <Moment at={card.publishedAt} zone={card.zone} locale={locale} />
        </span>
        {card.section && <SaveStory card={card} locale={locale} />}
      </p>
      <h2>
        <a href={articlePath(card)}>
          <Marked pieces={hit.headline} />
        </a>
      </h2>
      <p>
        <Marked pieces={hit.snippet} />
      </p>
    </li>
  );
}
