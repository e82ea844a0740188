import { SaveStory } from '@/components/reader/save-story';
import { Moment } from '@/components/ui/moment';
import { Picture } from '@/components/ui/picture';
import { Words } from '@/components/ui/words';
import type { Card } from '@/lib/articles/reading/cards';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

export const newsPath = (card: { slug: string }, locale: Locale): string => `/${locale}/news/${card.slug}`;

type Look = { story: string; art?: string; kicker?: string; headline: string; standfirst?: string };

const row = 'grid content-start gap-x-4 border-b border-line py-5 *:col-start-1 md:grid-cols-[minmax(0,1fr)_15rem] md:gap-x-8';
const beside = 'md:col-start-2! md:row-span-5 md:row-start-1 self-start';
const block = 'border-b border-line py-2.5';

/**
 * How a story stands in its place: the lead and the seconds of the front page, a row of a list, a
 * block of a section.
 */
const looks = {
  lead: { story: '', art: 'max-md:-mx-edge', kicker: 'mt-3', headline: 'text-4xl md:text-5xl', standfirst: 'mt-3 text-lg md:text-xl' },
  second: {
    story: 'not-first:mt-5 not-first:border-t not-first:border-line not-first:pt-5',
    kicker: 'mt-3',
    headline: 'text-xl leading-tight',
    standfirst: 'mt-1.5 text-base',
  },
  first: { story: row, art: `${beside} max-md:mb-3`, headline: 'text-3xl md:text-2xl', standfirst: 'my-1.5 max-w-[60ch]' },
  row: {
    story: `${row} grid-cols-[minmax(0,1fr)_7rem]`,
    art: `${beside} col-start-2! row-span-5 row-start-1`,
    headline: 'text-xl leading-tight md:text-2xl',
    standfirst: 'my-1.5 max-w-[60ch] max-md:hidden',
  },
  topped: {
    story: `${block} max-md:grid max-md:grid-cols-[minmax(0,1fr)_7rem] max-md:content-start max-md:gap-x-4 max-md:*:col-start-1`,
    art: 'self-start max-md:col-start-2! max-md:row-span-3 max-md:row-start-1 max-md:mt-1 md:mb-2.5',
    headline: 'text-xl leading-tight',
  },
  block: { story: block, headline: 'text-lg leading-snug font-semibold' },
} satisfies Record<string, Look>;

type Properties = {
  card: Card;
  locale: Locale;
  look: keyof typeof looks;
  level?: 2 | 3;
  picture?: { sizes: string; most?: number; first?: boolean };
  kicker?: boolean;
  /** Said over the headline in place of the section, such as the number of a part. */
  label?: string;
  standfirst?: boolean;
  dated?: boolean;
};

/** A story as lists show it. The headline is the only link to it, stretched over the picture. */
export function Teaser({ card, locale, look, level = 2, picture, kicker, label, standfirst, dated }: Properties) {
  const Heading = `h${level}` as 'h2' | 'h3';
  const its: Look = looks[look];
  return (
    <article className={`relative min-w-0 ${its.story}`}>
      {picture && card.picture && (
        <div className={`overflow-hidden bg-sea print:hidden ${its.art ?? ''}`}>
          <Picture {...card.picture} alt="" className="aspect-video w-full object-cover" {...picture} />
        </div>
      )}
      {kicker && (
        <p className={`relative z-1 font-sans text-xs font-semibold text-accent ${its.kicker ?? ''}`}>
          <a className="inline-block min-h-6 min-w-6 py-0.5" href={`/${locale}/sections/${card.section.slug}`}>
            {localized(card.section.name, locale)}
          </a>
        </p>
      )}
      {label && <p className="font-sans text-xs font-semibold text-accent">{label}</p>}
      <Heading className={its.headline}>
        <a className="after:absolute after:inset-0" href={newsPath(card, locale)}>
          <Words text={card.headline} locale={locale} narrow={look !== 'lead'} heading />
        </a>
      </Heading>
      {standfirst && card.standfirst && (
        <p className={`pointer-events-none relative z-1 text-pretty text-soft ${its.standfirst ?? ''}`}>
          <Words text={card.standfirst} locale={locale} narrow />
        </p>
      )}
      {dated && <StoryLine card={card} locale={locale} />}
    </article>
  );
}

/**
 * When a story was published, the way to its discussion, where there is one, and its save button.
 * What has no room goes to a line below, from its beginning.
 */
export const StoryLine = ({ card, locale }: { card: Card; locale: Locale }) => (
  <p className="pointer-events-none relative z-1 flex flex-wrap items-baseline gap-x-2.5 fine">
    <Moment at={card.publishedAt} zone={card.zone} locale={locale} />
    {card.comments > 0 && (
      <a className="pointer-events-auto min-h-6" href={`${newsPath(card, locale)}#comments`}>
        {translator(locale, 'comments')('count', { count: card.comments })}
      </a>
    )}
    <SaveStory card={card} locale={locale} />
  </p>
);

/**
 * Stories under one heading, the first with its picture, which takes this part of the window
 * (`sizes`).
 */
export function TeaserBlock({ heading, href, cards, locale, sizes }: { heading?: string; href: string; cards: Card[]; locale: Locale; sizes: string }) {
  return (
    <section className="min-w-0">
      <h2 className="rule">
        <a href={href}>{heading}</a>
      </h2>
      {cards.map((card, at) => (
        <Teaser
          key={card.id}
          card={card}
          locale={locale}
          look={at === 0 ? 'topped' : 'block'}
          level={3}
          dated
          picture={at === 0 ? { sizes, most: 640 } : undefined}
        />
      ))}
    </section>
  );
}

/**
 * Headlines with their times, one under the other. `isShort`: no more than that, for beside an
 * article, where every byte counts.
 */
export function Headlines({ cards, locale, isShort }: { cards: Card[]; locale: Locale; isShort?: boolean }) {
  return (
    <ul className="text-base leading-snug *:border-b *:border-line *:py-2.5 *:text-pretty">
      {cards.map((card) => (
        <li key={card.id}>
          {isShort ? <Moment className="block fine" at={card.publishedAt} zone={card.zone} locale={locale} /> : <StoryLine card={card} locale={locale} />}
          <a className={isShort ? undefined : 'inline-block min-h-6'} href={newsPath(card, locale)}>
            <Words text={card.headline} locale={locale} narrow heading={!isShort} />
          </a>
        </li>
      ))}
    </ul>
  );
}
