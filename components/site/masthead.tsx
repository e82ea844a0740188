import { formatWeekday } from '@/lib/ground/clock';
import { type Locale, languageNames, languageTags, locales } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { Chrome } from '@/lib/site/chrome';
import { closeOnPhones } from '@/lib/site/inline-scripts.mjs';
import { Choices, displayChoices } from './choices';
import { WorldClocks } from './world-clocks';

type Properties = { locale: Locale; chrome: Chrome; links: Record<Locale, string>; current?: string };

export function Masthead({ locale, chrome, links, current }: Properties) {
  const t = translator(locale, 'site');
  const now = new Date();
  const home = `/${locale}`;
  const here = (path: string) => (current === path ? 'page' : undefined);
  return (
    <>
      <div className="wrap flex flex-wrap items-center justify-between gap-x-4 py-2 fine md:grid md:grid-cols-[1fr_auto_1fr] md:items-end md:pt-5 md:pb-3 max-xs:gap-x-1">
        <time className="max-md:hidden print:block" data-today="">
          {formatWeekday(locale, now, chrome.zone)}
        </time>
        <a
          className="font-serif text-4xl font-bold tracking-[-0.02em] text-ink hover:no-underline md:text-5xl md:leading-none max-xs:text-2xl"
          href={home}
          lang="en"
          aria-label={`${chrome.name}: ${t('home')}`}
        >
          {chrome.name}
        </a>
        <nav
          className="flex gap-1 text-sm max-md:-mx-2 md:-mb-2.5 md:justify-self-end [&_a]:tap [&_a]:px-2 [&_[aria-current]]:text-ink [&_[aria-current]]:underline [&_[aria-current]]:decoration-accent [&_[aria-current]]:decoration-2 [&_[aria-current]]:underline-offset-4"
          aria-label={t('languages')}
        >
          {locales.map((language) => (
            <a
              key={language}
              href={links[language]}
              lang={languageTags[language]}
              hrefLang={languageTags[language]}
              aria-current={language === locale ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>
          ))}
        </nav>
      </div>
      <div className="border-t border-line print:hidden">
        <div className="wrap relative flex items-start justify-between gap-x-4 font-sans text-ui font-medium max-md:flex-wrap [&_:is(a,summary)]:tap [&_:is(a,summary)]:gap-1.5 [&_[aria-current]]:text-accent [&_[aria-current]]:[box-shadow:inset_0_-2px] [&_summary]:cursor-pointer [&_summary]:list-none [&_summary::-webkit-details-marker]:hidden">
          <nav className="max-md:has-open:basis-full" aria-label={t('sections')}>
            <details className="md:details-content:contents md:details-content:[content-visibility:visible] max-md:open:pb-3" data-menu="" open>
              <summary className="font-semibold md:hidden!">{t('menu')}</summary>
              <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-x-5 md:flex md:flex-wrap max-md:*:border-t max-md:*:border-line">
                {chrome.menu.map((item) => (
                  <li key={item.key}>
                    <a href={item.href} aria-current={item.href.startsWith(`${home}/`) ? here(item.href.slice(home.length)) : undefined}>
                      {item.text}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
            <script>{closeOnPhones}</script>
          </nav>
          <ul className="flex flex-wrap gap-x-4 font-normal text-soft md:shrink-0 md:gap-x-6">
            <li>
              <a href={`${home}/search`} aria-current={here('/search')}>
                {t('search')}
              </a>
            </li>
            <li>
              <a href={`${home}/saved`} aria-current={here('/saved')}>
                {t('saved')}
              </a>
            </li>
            <li className="max-md:hidden">
              <a href="/desk/sign-in" rel="nofollow">
                {t('signIn')}
              </a>
            </li>
            <li className="noscript:hidden">
              <Display locale={locale} />
            </li>
          </ul>
        </div>
      </div>
      {chrome.groups.length > 0 && <WorldClocks groups={chrome.groups} locale={locale} whole={current === '' || current === '/states'} />}
    </>
  );
}

function Display({ locale }: { locale: Locale }) {
  const t = translator(locale, 'site');
  return (
    <details className="relative" data-view="">
      <summary>
        <span className="font-serif text-md/none font-semibold" aria-hidden="true">
          Aa
        </span>
        {t('display')}
      </summary>
      <div className="absolute end-0 top-full z-10 w-70 max-w-[calc(100vw-2*var(--spacing-edge))] rounded-lg border border-line bg-paper px-4 pt-3 pb-4 text-ink [box-shadow:--theme(--shadow-over)]">
        <Choices choices={displayChoices(locale)} />
        <a href={`/${locale}/display`}>{translator(locale, 'comfort')('more')}</a>
      </div>
    </details>
  );
}
