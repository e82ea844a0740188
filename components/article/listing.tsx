import type { Card } from '@/lib/articles/reading/cards';
import { getLatestPage } from '@/lib/articles/reading/list-queries';
import { cacheTags } from '@/lib/ground/cache';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { Headlines, Teaser } from './teaser';

type Properties = {
  cards: Card[];
  locale: Locale;
  kicker?: boolean;
  level?: 2 | 3 /** Where older stories are found when the list is full. */;
  older?: string;
};

/**
 * The stories of a place, a topic or a day: the first with its picture, the others beside small
 * ones.
 */
export function Listing({ cards, locale, kicker, level = 2, older }: Properties) {
  const t = translator(locale, 'site');
  if (cards.length === 0) return <NothingYet locale={locale} level={level} />;
  return (
    <>
      {cards.map((card, at) => (
        <Teaser
          key={card.id}
          card={card}
          locale={locale}
          look={at === 0 ? 'first' : 'row'}
          level={level}
          kicker={kicker}
          standfirst
          dated
          picture={{ sizes: '(max-width: 900px) 34vw, 240px', most: at === 0 ? 960 : 640 }}
        />
      ))}
      {older && cards.length >= 30 && (
        <p className="py-5">
          <a className="tap font-sans text-ui font-semibold text-accent" href={older}>
            {t('olderHint')} →
          </a>
        </p>
      )}
    </>
  );
}

/** A place without stories says so, and offers what there is to read. */
async function NothingYet({ locale, level }: { locale: Locale; level: 2 | 3 }) {
  const t = translator(locale, 'site');
  await cacheTags(tag.latest(locale));
  const latest = await getLatestPage(locale, 1, 8);
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <>
      <p className="py-5 text-soft">{t('noStories')}</p>
      {latest && latest.cards.length > 0 && (
        <>
          <Heading className="text-xl">{t('meanwhile')}</Heading>
          <Headlines cards={latest.cards} locale={locale} />
        </>
      )}
    </>
  );
}
