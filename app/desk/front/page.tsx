import { BreakingLine } from '@/components/desk/breaking-line';
import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { Candidates, FrontOrderForm } from '@/components/desk/front-order';
import { HistoryLink } from '@/components/desk/log-list';
import { filterLook, tabsLook, topLook } from '@/components/desk/look';
import { setFrontEnd } from '@/lib/front/actions';
import { findStories, listBreaking, listPlaced, mostPlaced } from '@/lib/front/queries';
import { localTime } from '@/lib/ground/local-time';
import { isLocale, languageNames, languageTags, locales } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { firstValue, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';
import { getTop, type Slot } from '@/lib/site/front';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'paper')('front.title') };
}

export default async function Front({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('front.order');
  const search = await searchParams;
  const asked = firstValue(search.language, 2) ?? locale;
  const shown = isLocale(asked) ? asked : locale;
  const words = firstValue(search.q, 80);
  const [placed, top, breaking, found, settings] = await Promise.all([
    listPlaced(shown),
    getTop(shown),
    listBreaking(shown),
    words ? findStories(shown, words) : [],
    getSettings(),
  ]);
  const t = translator(locale, 'paper');
  const texts = strings(locale, 'paper').front;
  const isPlaced = (card: { storyId: number }) => placed.some((place) => place.storyId === card.storyId);
  const slots: [Slot, typeof top.also][] = [
    ['lead', top.lead ? [top.lead] : []],
    ['second', top.seconds],
    ['also', top.also],
    ['latest', top.latest],
  ];
  const rest = slots.flatMap(([slot, cards]) => cards.filter((card) => !isPlaced(card)).map((card) => ({ ...card, slot: t(`front.slots.${slot}`) })));
  const until = placed[0]?.until ?? null;
  return (
    <>
      <div className={topLook} data-part="desk-top">
        <h1>{t('front.title')}</h1>
        <a href={`/${shown}`}>{t('front.toSite')}</a>
      </div>
      <p className="text-sm text-soft">{t('front.lead')}</p>
      <HistoryLink type="front" id="all" actor={actor} locale={locale} />
      <nav className={tabsLook} aria-label={translator(locale, 'desk')('language')}>
        {locales.map((each) => (
          <a key={each} href={`/desk/front?language=${each}`} lang={languageTags[each]} aria-current={each === shown ? 'page' : undefined}>
            {languageNames[each]}
          </a>
        ))}
      </nav>
      <h2>{t('front.byHand')}</h2>
      {placed.length === 0 ? (
        <p className="m-0 text-sm text-soft">{t('front.none')}</p>
      ) : (
        <FrontOrderForm placed={placed} locale={locale} zone={settings.zone} />
      )}
      {placed.length >= mostPlaced && <p className="m-0 text-sm text-soft">{t('front.full')}</p>}
      {placed.length > 0 && (
        <DeskForm action={setFrontEnd} undo={setFrontEnd} done={texts.endSaved} hidden={{ zone: settings.zone }} className={filterLook} label={texts.ends}>
          <Field
            name="until"
            type="datetime-local"
            label={t('front.ends')}
            hint={t('front.endsHint', { zone: settings.zone })}
            value={until ? localTime(until, settings.zone) : ''}
          />
          <Submit quiet>{t('front.saveEnd')}</Submit>
        </DeskForm>
      )}
      <h2>{t('front.search')}</h2>
      <form method="get" className={filterLook}>
        <input type="hidden" name="language" value={shown} />
        <Field name="q" type="search" label={translator(locale, 'desk')('list.search')} value={words} maxLength={80} />
        <button type="submit" className="border-rim bg-transparent text-accent">
          {t('front.searchButton')}
        </button>
      </form>
      {words && found.length === 0 && <p className="m-0 text-sm text-soft">{t('front.notFound')}</p>}
      {found.length > 0 && <Candidates label={t('front.found')} stories={found} placed={placed} locale={locale} shown={shown} zone={settings.zone} />}
      <h2>{t('front.rest')}</h2>
      <p className="text-sm text-soft">{t('front.restLead')}</p>
      <Candidates label={t('front.rest')} stories={rest} placed={placed} locale={locale} shown={shown} zone={settings.zone} />
      <BreakingLine
        breaking={breaking}
        choices={[top.lead, ...top.seconds, ...top.also, ...top.latest].flatMap((card) => (card ? [card] : []))}
        locale={locale}
        zone={settings.zone}
      />
    </>
  );
}
