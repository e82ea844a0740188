import { formatWeekday } from '@/lib/ground/clock';
import { type Locale, languageNames, languageTags, locales } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { Chrome } from '@/lib/site/chrome';
import { Ribbon } from './ribbon';

const closeOnPhones = 'matchMedia("(max-width:900px)").matches&&(document.querySelector(".menu").open=!1)';

type Properties = { locale: Locale; chrome: Chrome; links: Record<Locale, string>; current?: string };

export function Masthead({ locale, chrome, links, current }: Properties) {
  const t = translator(locale, 'site');
  const now = new Date();
  const home = `/${locale}`;
  const here = (path: string) => (current === path ? 'page' : undefined);
  return (
    <>
      <div className="wrap top">
        <time className="today" data-today="">
          {formatWeekday(locale, now, chrome.zone)}
        </time>
        <a className="word" href={home} lang="en" aria-label={`${chrome.name}: ${t('home')}`}>
          {chrome.name}
        </a>
        <nav className="langs" aria-label={t('languages')}>
          {locales.map((one) => (
            <a key={one} href={links[one]} lang={languageTags[one]} hrefLang={languageTags[one]} aria-current={one === locale ? 'true' : undefined}>
              <span>{languageNames[one]}</span>
            </a>
          ))}
        </nav>
      </div>
      <div className="bar">
        <div className="wrap">
          <nav aria-label={t('sections')}>
            <details className="menu" open>
              <summary>{t('menu')}</summary>
              <ul>
                {chrome.menu.map((one) => (
                  <li key={one.key}>
                    <a href={one.href} aria-current={one.href.startsWith(`${home}/`) ? here(one.href.slice(home.length)) : undefined}>
                      {one.text}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
            <script>{closeOnPhones}</script>
          </nav>
          <ul className="tools">
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
            <li className="js">
              <Display locale={locale} />
            </li>
          </ul>
        </div>
      </div>
      {chrome.groups.length > 0 && <Ribbon groups={chrome.groups} locale={locale} whole={current === '' || current === '/states'} />}
    </>
  );
}

function Display({ locale }: { locale: Locale }) {
  const t = translator(locale, 'site');
  const choices = [
    [
      'theme',
      t('theme'),
      [
        ['', t('themes.auto')],
        ['light', t('themes.light')],
        ['dark', t('themes.dark')],
      ],
    ],
    [
      'text',
      t('text'),
      [
        ['', t('texts.normal')],
        ['large', t('texts.large')],
        ['contrast', t('texts.contrast')],
      ],
    ],
  ] as const;
  return (
    <details className="view">
      <summary>
        <span className="aa" aria-hidden="true">
          Aa
        </span>
        {t('display')}
      </summary>
      <div>
        {choices.map(([key, title, options]) => (
          <fieldset key={key}>
            <legend>{title}</legend>
            {options.map(([value, name]) => (
              <button key={value} type="button" data-set={key} value={value}>
                {name}
              </button>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
