import { isLocale, type Locale, languageNames, languageTags } from '@/lib/ground/locales';

type Edition = { locale: string; slug: string; headline: string };

/** The languages of a story: a language's name over the headline in it. */
export function Editions({ editions, but }: { editions: Edition[]; but?: Locale }) {
  return (
    <ul>
      {editions.map(({ locale, slug, headline }) =>
        isLocale(locale) && locale !== but ? (
          <li key={locale} className="border-b border-line py-2" lang={languageTags[locale]}>
            <span className="block fine">{languageNames[locale]}</span>
            <a className="block py-0.5 text-accent" href={`/${locale}/news/${slug}`} hrefLang={languageTags[locale]}>
              {headline}
            </a>
          </li>
        ) : null,
      )}
    </ul>
  );
}
