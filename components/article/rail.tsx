import type { Article, Card } from '@/lib/articles/reading/queries';
import { isLocale, type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { Headlines } from './teaser';

/** Beside a story: what is related to it, and the languages it exists in. */
export function Rail({ article, locale, related }: { article: Article; locale: Locale; related: Card[] }) {
  const t = translator(locale, 'article');
  const others = article.editions.flatMap((one) => (one.locale !== locale && isLocale(one.locale) ? [{ ...one, locale: one.locale }] : []));
  return (
    <>
      {related.length > 0 && (
        <section>
          <h2 className="rule">{t('related')}</h2>
          <Headlines cards={related} locale={locale} />
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2 className="rule">{t('alsoIn')}</h2>
          <ul className="editions">
            {others.map((one) => (
              <li key={one.locale} lang={languageTags[one.locale]}>
                <span>{languageNames[one.locale]}</span>
                <a href={`/${one.locale}/news/${one.slug}`} hrefLang={languageTags[one.locale]}>
                  {one.headline}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
