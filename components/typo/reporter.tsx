import type { Article } from '@/lib/articles/queries';
import type { Locale } from '@/lib/locales';
import { explain, strings } from '@/lib/site/messages';
import styles from './typo.module.css';

const told = [
  'typo-nothing',
  'typo-long',
  'typo-outside',
  'typo-same',
  'typo-twice',
  'typo-fixed',
  'typo-ambiguous',
  'typo-word',
  'typo-many',
  'not-found',
  'bad-email',
  'too-long',
  'too-fast',
  'bad-input',
];

/** The form for reporting a mistake, for every browser. public/typo.js moves it into a dialog where words are selected. */
export function TypoReporter({ article, locale }: { article: Article; locale: Locale }) {
  const words = strings(locale, 'typos');
  const errors = Object.fromEntries(told.map((reason) => [reason, explain(locale, reason, { seconds: 60 })]));
  const script = {
    open: words.open,
    block: words.block,
    thanks: words.thanks,
    receipt: words.receipt,
    failed: words.failed,
    cancel: words.cancel,
    blocks: words.blocks,
    sentence: words.sentence,
    guards: { nothing: words.nothing, long: words.long, outside: words.outside },
    errors,
    classes: { at: styles.at, block: styles.block, dialog: styles.dialog, row: styles.row },
  };
  return (
    <details className={styles.reporter} data-typo={JSON.stringify(script)}>
      <summary>{words.open}</summary>
      <form method="post" action="/api/typos" className={styles.form}>
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
