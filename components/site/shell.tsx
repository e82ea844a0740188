import type { ReactNode } from 'react';
import { type Locale, locales } from '@/lib/ground/locales';
import { getChrome } from '@/lib/site/chrome';
import { Footer } from './footer';
import { Masthead } from './masthead';

type Properties = {
  locale: Locale;
  /**
   * The page's address without the language, such as /states/cn. The language links lead to the
   * same place.
   */
  path: string;
  /** Addresses of other languages where they are not the same path. */
  editions?: Partial<Record<Locale, string>>;
  /** The menu entry this page belongs to, when it is not its own. */
  menu?: string;
  children: ReactNode;
};

/** What stands around every reader page: masthead, sections, clocks, the page itself, footer. */
export async function SiteShell({ locale, path, editions = {}, menu, children }: Properties) {
  const chrome = await getChrome(locale);
  const links = Object.fromEntries(locales.map((language) => [language, editions[language] ?? `/${language}${path}`])) as Record<Locale, string>;
  return (
    <>
      <link rel="search" type="application/opensearchdescription+xml" title={chrome.name} href={`/${locale}/opensearch.xml`} />
      <header>
        <Masthead locale={locale} chrome={chrome} links={links} current={menu ?? path} />
      </header>
      <main id="text" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <footer className="mt-14 border-t border-line bg-card pt-9 pb-14 font-sans text-sm text-soft print:hidden">
        <Footer locale={locale} chrome={chrome} />
      </footer>
    </>
  );
}
