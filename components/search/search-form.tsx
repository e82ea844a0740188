import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { Choice } from '@/lib/search/choices';
import { isFiltered, longest, type SearchQuery } from '@/lib/search/query';
import styles from './search.module.css';

type Props = { locale: Locale; query: SearchQuery; choices: { sections: Choice[]; states: Choice[] } };

/** The search form. It is sent with GET and needs no script. */
export function SearchForm({ locale, query, choices }: Props) {
  const t = translator(locale, 'search');
  const filtered = isFiltered(query);
  return (
    <search>
      <form action={`/${locale}/search`} method="get" className={styles.form}>
        <div className={styles.line}>
          <label className={styles.field}>
            <span>{t('words')}</span>
            <input
              type="search"
              name="q"
              defaultValue={query.text}
              maxLength={longest}
              autoComplete="off"
              enterKeyHint="search"
              aria-describedby="search-hint"
            />
          </label>
          <button type="submit" className={styles.submit}>
            {t('submit')}
          </button>
        </div>
        <p id="search-hint" className={styles.hint}>
          {t('hint')}
        </p>
        <details className={styles.filters} open={filtered}>
          <summary>{t('filters')}</summary>
          <div className={styles.grid}>
            <Choices name="section" label={t('section')} any={t('any')} value={query.section} choices={choices.sections} />
            <Choices name="state" label={t('state')} any={t('any')} value={query.state?.toLowerCase() ?? null} choices={choices.states} />
            <label className={styles.field}>
              <span>{t('from')}</span>
              <input type="date" name="from" defaultValue={query.from ?? ''} />
            </label>
            <label className={styles.field}>
              <span>{t('to')}</span>
              <input type="date" name="to" defaultValue={query.to ?? ''} />
            </label>
          </div>
          {query.institution && <input type="hidden" name="institution" value={query.institution} />}
          {query.tag && <input type="hidden" name="tag" value={query.tag} />}
        </details>
      </form>
    </search>
  );
}

type ChoicesProps = { name: string; label: string; any: string; value: string | null; choices: Choice[] };

function Choices({ name, label, any, value, choices }: ChoicesProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}
