import type { ReactNode } from 'react';
import { type Locale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { PageHead } from './page-head';
import { readerPage } from './reader-page';

type Entry = { href: string; name: string; note?: string };

/** The nouns with an index: each is its address, its cache tag and its words. */
type Noun = 'sections' | 'tags' | 'people' | 'institutions';

/** The page that names every section, tag, person or institution, in the order of the language. */
export const indexPage = (noun: Noun, list: (locale: Locale) => Promise<Entry[]>, aside?: (locale: Locale) => ReactNode) =>
  readerPage({
    path: `/${noun}`,
    tags: () => [tag[noun]],
    head: ({ locale }) => ({ title: translator(locale, 'site')(noun), description: translator(locale, 'site')(`indexes.${noun}`) }),
    body: async ({ locale }) => {
      const t = translator(locale, 'site');
      const { compare } = new Intl.Collator(languageTags[locale]);
      const entries = await list(locale);
      return (
        <>
          <PageHead locale={locale} title={t(noun)} intro={t(`indexes.${noun}`)}>
            {aside?.(locale)}
          </PageHead>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-x-8 pt-3">
            {entries
              .toSorted((a, b) => compare(a.name, b.name))
              .map((entry) => (
                <li key={entry.href} className="min-w-0 border-b border-line py-3 [overflow-wrap:anywhere]">
                  <a className="text-lg font-semibold" href={`/${locale}${entry.href}`}>
                    {entry.name}
                  </a>
                  {entry.note && <p className="fine">{entry.note}</p>}
                </li>
              ))}
          </ul>
        </>
      );
    },
  });
