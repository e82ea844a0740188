import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { Choice } from '@/lib/search/choices';
import { isFiltered, type SearchQuery, searchPath } from '@/lib/search/query';
import styles from './search.module.css';

type Props = { locale: Locale; query: SearchQuery; sections: Choice[]; slow: boolean };

/** What to do where nothing was found. */
export function NothingFound({ locale, query, sections, slow }: Props) {
  const t = translator(locale, 'search');
  return (
    <section>
      <div className={styles.note} role="status">
        <p>{slow ? t('slow') : query.text ? t('nothingFor', { text: query.text }) : t('nothing')}</p>
        {!slow && <p className={styles.meta}>{t('advice')}</p>}
      </div>
      {query.text && isFiltered(query) && (
        <p className={styles.paging}>
          <a href={searchPath(locale, { text: query.text })}>{t('withoutFilters', { text: query.text })}</a>
        </p>
      )}
      <Browse locale={locale} sections={sections} />
    </section>
  );
}

/** Ways into the paper besides searching. */
export function Browse({ locale, sections }: { locale: Locale; sections: Choice[] }) {
  const t = translator(locale, 'search');
  return (
    <nav aria-label={t('browse')}>
      <h2 className={styles.small}>{t('browse')}</h2>
      <ul className={styles.links}>
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
