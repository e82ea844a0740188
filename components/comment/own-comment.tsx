import { commentLimits } from '@/lib/comments/input';
import { isFresh } from '@/lib/comments/own';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import styles from './comment.module.css';

type Props = {
  comment: { text: string; status: string; createdAt: Date; eraseAt: Date | null; dir: string };
  locale: Locale;
  token: string;
};

/** What its author may do with a comment: change and delete it for ten minutes, later ask to erase it. Plain forms. */
export function OwnComment({ comment, locale, token }: Props) {
  if (comment.status === 'deleted') return null;
  const t = translator(locale, 'comments');
  const fresh = isFresh(comment);
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
    </>
  );
  return (
    <>
      {fresh && (
        <form method="post" action="/api/comments/edit" data-form="edit" className={styles.form}>
          <h2>{t('own.edit')}</h2>
          {hidden}
          <div className={styles.field}>
            <label htmlFor="edit-text">{t('own.text')}</label>
            <textarea
              id="edit-text"
              name="text"
              rows={7}
              maxLength={commentLimits.text}
              required
              dir="auto"
              defaultValue={comment.text}
              aria-describedby="edit-hint"
            />
            <p id="edit-hint" className={styles.hint}>
              {t('own.hint')}
            </p>
          </div>
          <button type="submit" className={styles.send}>
            {t('own.save')}
          </button>
        </form>
      )}
      {comment.eraseAt ? (
        <form method="post" action="/api/comments/keep" className={styles.form}>
          <p role="status">{t('own.erasing', { when: comment.eraseAt.toISOString().slice(0, 16).replace('T', ' ') })}</p>
          {hidden}
          <button type="submit" className={styles.send}>
            {t('own.keep')}
          </button>
        </form>
      ) : (
        <form method="post" action="/api/comments/remove" data-form="remove" className={styles.form}>
          <h2>{t(fresh ? 'own.remove' : 'own.erase')}</h2>
          {hidden}
          <p className={styles.hint}>{t(fresh ? 'own.removeNow' : 'own.eraseText')}</p>
          <button type="submit" className={`${styles.send} ${styles.quiet}`}>
            {t(fresh ? 'own.remove' : 'own.erase')}
          </button>
        </form>
      )}
    </>
  );
}
