import '../front.css';
import type { ReactNode } from 'react';
import { Headlines, newsPath, StoryLine, Teaser, TeaserBlock } from '@/components/article/teaser';
import { StateGroups } from '@/components/site/places';
import { readerPage } from '@/components/site/reader-page';
import { RegionMap } from '@/components/site/region-map';
import { JsonLd } from '@/components/ui/json-ld';
import { Words } from '@/components/ui/words';
import type { Card } from '@/lib/articles/reading/cards';
import { siteJsonLd } from '@/lib/articles/reading/json-ld';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import type { Chrome } from '@/lib/site/chrome';
import { getFront } from '@/lib/site/front';

export const generateStaticParams = () => [];

const page = readerPage({
  path: '',
  tags: (locale) => [tag.front(locale), tag.latest(locale), tag.sections, tag.states],
  head: ({ chrome: { name, tagline } }) => ({ title: tagline ? `${name}: ${tagline}` : name, description: tagline }),
  body: async ({ locale, chrome }) => <Front locale={locale} chrome={chrome} front={await getFront(locale, chrome.sections)} />,
});

export const generateMetadata = page.generateMetadata;
export default page.render;

function Front({ locale, chrome, front }: { locale: Locale; chrome: Chrome; front: Front }) {
  const t = translator(locale, 'site');
  const home = `/${locale}`;
  const count = chrome.groups.reduce((sum, group) => sum + group.states.length, 0);
  return (
    <>
      <JsonLd data={siteJsonLd(locale, chrome.name, chrome.tagline, chrome.own)} />
      <h1 className="sr-only">{chrome.tagline || chrome.name}</h1>
      {front.breaking.length > 0 && <Breaking cards={front.breaking} locale={locale} />}
      <p className="mt-4 fine print:hidden" role="status" data-since="" hidden />
      <div data-front="top">
        <div className="min-w-0">
          {front.lead && (
            <Teaser
              look="lead"
              card={front.lead}
              locale={locale}
              kicker
              standfirst
              dated
              picture={{ sizes: '(width < 48rem) 100vw, (width < 64rem) 66vw, 46vw', first: true }}
            />
          )}
          {front.also.length > 0 && <Also cards={front.also} locale={locale} />}
        </div>
        <div className="min-w-0">
          {front.seconds.map((card) => (
            <Teaser
              key={card.id}
              look="second"
              card={card}
              locale={locale}
              kicker
              standfirst
              dated
              picture={{ sizes: '(width < 48rem) 100vw, (width < 64rem) 33vw, 23vw', most: 960 }}
            />
          ))}
        </div>
        <section>
          <h2 className="rule">
            <a href={`${home}/news`}>{t('latest')}</a>
          </h2>
          <Headlines cards={front.latest} locale={locale} />
          <p className="py-3 print:hidden">
            <a className="tap font-sans text-ui font-semibold text-accent" href={`${home}/news`}>
              {t('allNews')} →
            </a>
          </p>
        </section>
      </div>
      {count > 0 && (
        <section className="pb-10 print:hidden">
          <h2 className="rule">
            <a href={`${home}/states`}>{t('region')}</a>
          </h2>
          <p className="mb-3 text-soft">{t('regionIntro', { count })}</p>
          <RegionMap locale={locale} groups={chrome.groups} note={chrome.mapNote} />
          <StateGroups locale={locale} groups={chrome.groups} />
        </section>
      )}
      <div data-front="blocks">
        {front.blocks.map((block) => (
          <Block key={block.slug} block={block} name={chrome.sections.find((section) => section.slug === block.slug)?.name} locale={locale} />
        ))}
        {(front.read.cards.length > 0 || front.discussed.items.length > 0) && <MostOf front={front} locale={locale} />}
      </div>
    </>
  );
}

/** Headlines under the lead. */
const Also = ({ cards, locale }: { cards: Front['also']; locale: Locale }) => (
  <ul className="mt-5 border-t border-line text-lg leading-snug *:border-b *:border-line *:py-2.5">
    {cards.map((card) => (
      <li key={card.id}>
        <a className="inline-block min-h-6 font-semibold" href={newsPath(card, locale)}>
          <Words text={card.headline} locale={locale} narrow heading />
        </a>
        <StoryLine card={card} locale={locale} />
      </li>
    ))}
  </ul>
);

const most = 'leading-snug *:border-b *:border-line *:py-2.5';

/** A short list of stories: numbered where it is a ranking. */
function Most({ title, counted, wide, children }: { title: string; counted: boolean; wide?: boolean; children: ReactNode }) {
  return (
    <section data-front={wide ? 'wide' : undefined}>
      <h2 className="rule">{title}</h2>
      {counted ? (
        <ol className={most} data-front="ranking">
          {children}
        </ol>
      ) : (
        <ul className={most}>{children}</ul>
      )}
    </section>
  );
}

const Ranked = ({ card, locale, to = '' }: { card: Card; locale: Locale; to?: string }) => (
  <li>
    <div>
      <a className="inline-block min-h-6" href={newsPath(card, locale) + to}>
        <Words text={card.headline} locale={locale} narrow heading />
      </a>
      <StoryLine card={card} locale={locale} />
    </div>
  </li>
);

type Front = Awaited<ReturnType<typeof getFront>>;

/** What is happening now, over everything else. */
function Breaking({ cards, locale }: { cards: Front['breaking']; locale: Locale }) {
  const t = translator(locale, 'site');
  return (
    <ul className="mt-4 border-s-4 max-md:mb-4 border-urgent bg-urgent/10 px-3.5 py-2.5" aria-label={t('breaking')}>
      {cards.map((card) => (
        <li key={card.id}>
          <strong className="me-1.5 font-sans text-sm font-bold text-urgent">{t('breaking')}</strong>
          {locale !== 'zh' && ' '}
          <a className="text-lg font-semibold" href={newsPath(card, locale)}>
            <Words text={card.headline} locale={locale} narrow />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The newest stories of one section. */
const Block = ({ block, name, locale }: { block: Front['blocks'][number]; name?: string; locale: Locale }) => (
  <TeaserBlock heading={name} href={`/${locale}/sections/${block.slug}`} cards={block.cards} locale={locale} sizes="(width < 48rem) 34vw, 256px" />
);

/** What is read and discussed the most. */
function MostOf({ front, locale }: { front: Front; locale: Locale }) {
  const t = translator(locale, 'site');
  return (
    <>
      {front.read.cards.length > 0 && (
        <Most title={t(front.read.counted ? 'mostRead' : 'worthReading')} counted={front.read.counted}>
          {front.read.cards.map((card) => (
            <Ranked key={card.id} card={card} locale={locale} />
          ))}
        </Most>
      )}
      {front.discussed.items.length > 0 && (
        <Most title={t(front.discussed.counted ? 'mostDiscussed' : 'haveYourSay')} counted={front.discussed.counted} wide>
          {front.discussed.items.map(({ card, comments }) => (
            <Ranked key={card.id} card={{ ...card, comments }} locale={locale} to={front.discussed.counted ? '' : '#comments'} />
          ))}
        </Most>
      )}
    </>
  );
}
