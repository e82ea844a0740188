import { type Locale, languageNames, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { SearchChoice } from '@/lib/search/choices';
import { isFiltered, type SearchQuery, searchPath } from '@/lib/search/query';

type Props = {
  locale: Locale;
  query: SearchQuery;
  sections: SearchChoice[];
  slow: boolean;
  /** Whether pages of this name stand above. */
  isNamed: boolean /** Editions that have the words. */;
  elsewhere: { locale: Locale; text: string }[];
};

/** What to do where nothing was found. */
export function NothingFound({ locale, query, sections, slow, isNamed, elsewhere }: Props) {
  const t = translator(locale, 'search');
  return (
    <section>
      <div className="my-6 border-s-3 border-accent py-1 ps-4" role="status">
        <p>{slow ? t('slow') : query.text ? t(isNamed ? 'onlyNames' : 'nothingFor', { text: query.text }) : t('nothing')}</p>
        {!slow && !isNamed && <p className="font-sans text-sm text-soft">{t('advice')}</p>}
      </div>
      {query.text && isFiltered(query) && (
        <p className="mt-5 flex flex-wrap gap-6 font-sans font-medium [&_a]:tap [&_a]:text-accent">
          <a href={searchPath(locale, { text: query.text })}>{t('withoutFilters', { text: query.text })}</a>
        </p>
      )}
      {elsewhere.length > 0 && (
        <nav aria-label={t('elsewhere')}>
          <p>{t('elsewhere')}</p>
          <ul className="flex flex-wrap gap-x-6 font-sans font-medium [&_a]:tap [&_a]:text-accent">
            {elsewhere.map((found) => (
              <li key={found.locale} lang={languageTags[found.locale]}>
                <a href={searchPath(found.locale, { text: found.text })} hrefLang={languageTags[found.locale]}>
                  {languageNames[found.locale]}: {found.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Browse locale={locale} sections={sections} />
    </section>
  );
}

/** Ways into the paper besides searching. */
export function Browse({ locale, sections }: { locale: Locale; sections: SearchChoice[] }) {
  const t = translator(locale, 'search');
  return (
    <nav aria-label={t('browse')}>
      <h2 className="mt-8 rule">{t('browse')}</h2>
      <ul className="my-2 flex flex-wrap gap-x-6 font-sans font-medium [&_a]:tap [&_a]:text-accent">
        <li>
          <a href={`/${locale}/news`}>{t('latest')}</a>
        </li>
        {sections.map((section) => (
          <li key={section.value}>
            <a href={`/${locale}/sections/${section.value}`}>{section.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
