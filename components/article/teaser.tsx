import { Picture } from '@/components/ui/picture';
import type { Card } from '@/lib/articles/reading/queries';
import { whenInList } from '@/lib/ground/clock';
import { type Locale, localized } from '@/lib/ground/locales';

export const newsPath = (card: { slug: string }, locale: Locale): string => `/${locale}/news/${card.slug}`;

export function When({ card, locale }: { card: Card; locale: Locale }) {
  return <time dateTime={card.publishedAt.toISOString()}>{whenInList(locale, card.publishedAt, card.zone, new Date())}</time>;
}

type Properties = {
  card: Card;
  locale: Locale;
  level?: 2 | 3;
  picture?: { sizes: string; most?: number; first?: boolean };
  kicker?: boolean;
  standfirst?: boolean;
  dated?: boolean;
};

/** A story as lists show it. The headline is the only link to it; the style sheet stretches it over the picture. */
export function Teaser({ card, locale, level = 2, picture, kicker, standfirst, dated }: Properties) {
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <article className="t">
      {picture && card.picture && (
        <div className="art">
          <Picture {...card.picture} alt="" {...picture} />
        </div>
      )}
      {kicker && (
        <p className="kick">
          <a href={`/${locale}/sections/${card.section.slug}`}>{localized(card.section.name, locale)}</a>
        </p>
      )}
      <Heading>
        <a href={newsPath(card, locale)}>{card.headline}</a>
      </Heading>
      {standfirst && card.standfirst && <p className="st">{card.standfirst}</p>}
      {dated && <When card={card} locale={locale} />}
    </article>
  );
}

/** Headlines with their times, one under the other. */
export function Headlines({ cards, locale }: { cards: Card[]; locale: Locale }) {
  return (
    <ul className="hl">
      {cards.map((card) => (
        <li key={card.id}>
          <When card={card} locale={locale} />
          <a href={newsPath(card, locale)}>{card.headline}</a>
        </li>
      ))}
    </ul>
  );
}
