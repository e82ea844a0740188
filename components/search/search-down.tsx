import { buttonLook } from '@/components/ui/button';
import { controlLook } from '@/components/ui/field';
import { PlainPage } from '@/components/ui/plain-page';
import { type Locale, languageNames, languageTags, locales } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { longest, type SearchQuery, searchPath } from '@/lib/search/query';
import { siteHost } from '@/lib/settings/publication-name';

/**
 * What the search page says while the database is away. It reads nothing: other pages answer from
 * their last version.
 */
export function SearchDown({ locale, query }: { locale: Locale; query: SearchQuery }) {
  const t = translator(locale, 'search');
  const site = translator(locale, 'site');
  return (
    <>
      <meta name="status" content="503" />
      <header className="wrap flex flex-wrap items-end justify-between gap-x-4 pt-5 pb-3 fine">
        <a
          className="font-serif text-4xl font-bold tracking-[-0.02em] text-ink hover:no-underline md:text-5xl"
          href={`/${locale}`}
          lang="en"
          aria-label={`${siteHost()}: ${site('home')}`}
        >
          {siteHost()}
        </a>
        <nav className="flex gap-1 text-sm [&_[aria-current]]:text-ink [&_[aria-current]]:underline [&_a]:tap [&_a]:px-2" aria-label={site('languages')}>
          {locales.map((language) => (
            <a
              key={language}
              href={searchPath(language, query)}
              lang={languageTags[language]}
              hrefLang={languageTags[language]}
              aria-current={language === locale ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>
          ))}
        </nav>
      </header>
      <main id="text" className="wrap" tabIndex={-1}>
        <PlainPage title={t('downTitle')}>
          <p role="status">{t('down')}</p>
          <search>
            <form action={`/${locale}/search`} method="get" className="font-sans">
              <div className="flex items-end gap-3 *:first:flex-1">
                <label className="grid min-w-0 gap-1 [&>span]:text-sm [&>span]:text-soft">
                  <span>{t('words')}</span>
                  <input className={controlLook} type="search" name="q" defaultValue={query.text} maxLength={longest} autoComplete="off" />
                </label>
                {(['section', 'state', 'institution', 'tag', 'from', 'to'] as const).map(
                  (name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]?.toLowerCase()} />,
                )}
                <button type="submit" className={buttonLook()}>
                  {t('again')}
                </button>
              </div>
            </form>
          </search>
          <nav aria-label={t('browse')}>
            <ul className="my-2 flex flex-wrap gap-x-6 font-sans font-medium [&_a]:tap [&_a]:text-accent">
              <li>
                <a href={`/${locale}`}>{site('home')}</a>
              </li>
              <li>
                <a href={`/${locale}/news`}>{t('latest')}</a>
              </li>
              <li>
                <a href={`/${locale}/archive`}>{site('archive')}</a>
              </li>
            </ul>
          </nav>
        </PlainPage>
      </main>
    </>
  );
}
