import type { ReactNode } from 'react';
import { type Locale, languageTags } from '@/lib/ground/locales';
import { PageHead } from './page-head';
import { Shell } from './shell';

export type Entry = { href: string; name: string; note?: string };

type Properties = { locale: Locale; path: string; title: string; intro: string; entries: Entry[] /** Where else to go from here. */; aside?: ReactNode };

/** Every section, institution, tag or person there is: names that lead to their pages, in the order of the language. */
export function IndexPage({ locale, path, title, intro, entries, aside }: Properties) {
  const { compare } = new Intl.Collator(languageTags[locale]);
  return (
    <Shell locale={locale} path={path}>
      <PageHead locale={locale} title={title} intro={intro}>
        {aside}
      </PageHead>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-x-8 pt-3">
        {entries
          .toSorted((one, other) => compare(one.name, other.name))
          .map((one) => (
            <li key={one.href} className="min-w-0 border-b border-line py-3 [overflow-wrap:anywhere]">
              <a className="text-lg font-semibold" href={`/${locale}${one.href}`}>
                {one.name}
              </a>
              {one.note && <p className="fine">{one.note}</p>}
            </li>
          ))}
      </ul>
    </Shell>
  );
}
