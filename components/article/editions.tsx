import type { StoryKind } from '@/db/schema';
import { articlePath } from '@/lib/articles/content/path';
import type { Edition } from '@/lib/articles/reading/queries';
import { isLocale, type Locale, languageNames, languageTags } from '@/lib/ground/locales';

/** The languages of a story: a language's name over the headline in it. */
export function Editions({ editions, but, kind = 'story' }: { editions: Edition[]; but?: Locale; kind?: StoryKind }) {
  return (
    <ul>
      {editions.map(({ locale, slug, headline }) =>
        isLocale(locale) && locale !== but ? (
          <li key={locale} className="border-b border-line py-2" lang={languageTags[locale]}>
            <span className="block fine">{languageNames[locale]}</span>
            <a className="block py-0.5 text-accent" href={articlePath({ kind, locale, slug })} hrefLang={languageTags[locale]}>
              {headline}
            </a>
          </li>
        ) : null,
      )}
    </ul>
  );
}
