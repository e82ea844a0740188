import { type Locale, languageNames, languageTags, locales } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { longest, type SearchQuery, searchPath } from '@/lib/search/query';
import styles from './search.module.css';

/** What the search page says while the database is away. It reads nothing: other pages answer from their last version. */
export function SearchDown({ locale, query }: { locale: Locale; query: SearchQuery }) {
  const t = translator(locale, 'search');
  const site = translator(locale, 'site');
  return (
    <>
      <meta name="status" content="503" />
      <header className="wrap top">
        <span className="today" />
        <a className="word" href={`/${locale}`} lang="en" aria-label={`Infoshos: ${site('home')}`}>
          Infoshos
        </a>
        <nav className="langs" aria-label={site('languages')}>
          {locales.map((one) => (
            <a key={one} href={searchPath(one, query)} lang={languageTags[one]} hrefLang={languageTags[one]} aria-current={one === locale ? 'true' : undefined}>
              <span>{languageNames[one]}</span>
            </a>
          ))}
        </nav>
      </header>
      <main id="text" className="wrap" tabIndex={-1}>
        <div className={styles.page}>
          <h1 className={styles.title}>{t('downTitle')}</h1>
          <p role="status">{t('down')}</p>
          <search>
            <form action={`/${locale}/search`} method="get" className={styles.form}>
              <div className={styles.line}>
                <label className={styles.field}>
                  <span>{t('words')}</span>
                  <input type="search" name="q" defaultValue={query.text} maxLength={longest} autoComplete="off" />
                </label>
                {(['section', 'state', 'institution', 'tag', 'from', 'to'] as const).map(
                  (name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]?.toLowerCase()} />,
                )}
                <button type="submit" className={styles.submit}>
                  {t('again')}
                </button>
              </div>
            </form>
          </search>
          <nav aria-label={t('browse')}>
            <ul className={styles.links}>
              <li>
                <a href={`/${locale}`}>{site('home')}</a>
              </li>
              <li>
                <a href={`/${locale}/news`}>{t('latest')}</a>
              </li>
              <li>
                <a href={`/${locale}/archive`}>{site('archive')}</a>
              </li>
            </ul>
          </nav>
        </div>
      </main>
    </>
  );
}
