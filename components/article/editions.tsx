import type { StoryKind } from '@/db/schema';
import { articlePath } from '@/lib/articles/content/path';
import type { EditionLink } from '@/lib/articles/reading/article-queries';
import { isLocale, type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/**
 * The languages of a story: a language's name over the headline in it. `beside` leads to it and
 * this one side by side.
 */
export function EditionLinks({ editions, but, beside, kind = 'story' }: { editions: EditionLink[]; but?: Locale; beside?: string; kind?: StoryKind }) {
  return (
    <ul>
      {editions.map(({ locale, slug, headline }) =>
        isLocale(locale) && locale !== but ? (
          <li key={locale} className="border-b border-line py-2" lang={languageTags[locale]}>
            <span className="block fine">{languageNames[locale]}</span>
            <a className="block py-0.5 text-accent" href={articlePath({ kind, locale, slug })} hrefLang={languageTags[locale]}>
              {headline}
            </a>
            {beside && but && (
              <a className="block py-1 fine" lang={languageTags[but]} href={`${beside}/${locale}`}>
                {translator(but, 'article')('sideBySide')}
              </a>
            )}
          </li>
        ) : null,
      )}
    </ul>
  );
}
