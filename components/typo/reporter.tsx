import type { Article } from '@/lib/articles/reading/queries';
import type { Locale } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';
import styles from './typo.module.css';

/** The form for reporting a mistake, for every browser. browser/typo/reporter.ts copies it into a dialog where words are selected. */
export function TypoReporter({ article, locale }: { article: Article; locale: Locale }) {
  const words = strings(locale, 'typos');
  return (
    <details className={styles.reporter} data-typo="">
      <summary>{words.open}</summary>
      <form method="post" action="/api/typos" data-form="typo" className={styles.form}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="articleId" value={article.id} />
        <input type="hidden" name="revision" value={article.revision} />
        <label>
          {words.quote}
          <textarea name="exact" rows={2} maxLength={256} required placeholder={words.typed} />
        </label>
        <label>
          {words.proposal}
          <textarea name="proposal" rows={2} maxLength={512} />
          <small>{words.proposalHint}</small>
        </label>
        <label>
          {words.note}
          <input name="note" maxLength={1000} />
        </label>
        <label>
          {words.email}
          <input name="email" type="email" maxLength={200} autoComplete="email" />
        </label>
        <label className={styles.trap} aria-hidden="true">
          {words.trap}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
        <button type="submit">{words.send}</button>
      </form>
    </details>
  );
}
