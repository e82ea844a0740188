import type { Card } from '@/lib/articles/reading/cards';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { SeriesPlace } from '@/lib/series/queries';
import { newsPath, Teaser } from './teaser';

/** Over a story: which part of which series it is. */
export function SeriesLine({ place: { slug, name, part, count }, locale }: { place: SeriesPlace; locale: Locale }) {
  return (
    <p className="mt-2 print:mt-0">
      <a className="tap link" href={`/${locale}/tags/${slug}`}>
        {translator(locale, 'article')('series.part', { part, count, name: localized(name, locale) })}
      </a>
    </p>
  );
}

/** Under a story: the parts before and after it. */
export function SeriesWay({ place: { previous, next }, locale }: { place: SeriesPlace; locale: Locale }) {
  const t = translator(locale, 'article');
  return (
    <nav className="my-6 print:hidden" aria-label={t('series.title')}>
      <ul className="text-base leading-snug *:border-b *:border-line *:py-2.5 *:text-pretty">
        {previous && (
          <li>
            <span className="block fine">{t('series.previous')}</span>
            <a href={newsPath(previous, locale)} rel="prev">
              {previous.headline}
            </a>
          </li>
        )}
        {next && (
          <li>
            <span className="block fine">{t('series.next')}</span>
            <a href={newsPath(next, locale)} rel="next">
              {next.headline}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The parts of a series in their order, each with its number. */
export function SeriesParts({ parts, locale }: { parts: Card[]; locale: Locale }) {
  const t = translator(locale, 'article');
  return (
    <ol aria-label={t('series.title')}>
      {parts.map((card, at) => (
        <li key={card.id}>
          <Teaser
            card={card}
            locale={locale}
            look="row"
            label={t('series.number', { part: at + 1 })}
            standfirst
            dated
            picture={{ sizes: '(max-width: 900px) 34vw, 240px', most: 640 }}
          />
        </li>
      ))}
    </ol>
  );
}
