import { SearchBox } from '@/components/site/search-box';
import { isLocale, type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Properties = { locale: Locale; editions: { locale: string; slug: string; headline: string }[] };

export function Untranslated({ locale, editions }: Properties) {
  const t = translator(locale, 'article');
  return (
    <div className="plain-page">
      <title>{t('untranslatedTitle')}</title>
      <meta name="robots" content="noindex" />
      <h1>{t('untranslatedTitle')}</h1>
      <p>{t('untranslatedText')}</p>
      <ul className="editions">
        {editions.map((one) =>
          isLocale(one.locale) ? (
            <li key={one.locale} lang={languageTags[one.locale]}>
              <span>{languageNames[one.locale]}</span>
              <a href={`/${one.locale}/news/${one.slug}`} hrefLang={languageTags[one.locale]}>
                {one.headline}
              </a>
            </li>
          ) : null,
        )}
      </ul>
      <SearchBox locale={locale} />
    </div>
  );
}
