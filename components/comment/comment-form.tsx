import { commentLimits } from '@/lib/comments/input';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { canMail } from '@/lib/mail/send';
import styles from './comment.module.css';

type Props = { locale: Locale; storyId: number; parentId?: number };

/** The form for a comment. It posts to a route and needs no script; the answer is the receipt's page. */
export function CommentForm({ locale, storyId, parentId }: Props) {
  const t = translator(locale, 'comments');
  const c = translator(locale, 'commenter');
  return (
    <form method="post" action="/api/comments" data-form="comment" className={styles.form}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="story" value={storyId} />
      {parentId !== undefined && <input type="hidden" name="parent" value={parentId} />}
      <input type="hidden" name="proof" />
      <div className={styles.field}>
        <label htmlFor="comment-text">{t('text')}</label>
        <textarea id="comment-text" name="text" rows={6} maxLength={commentLimits.text} dir="auto" required aria-describedby="comment-text-hint" />
        <p id="comment-text-hint" className={styles.hint}>
          {t('textHint')}
        </p>
      </div>
      <div className={styles.field}>
        <label htmlFor="comment-name">{t('name')}</label>
        <input id="comment-name" name="name" maxLength={commentLimits.name} autoComplete="nickname" aria-describedby="comment-name-hint" />
        <p id="comment-name-hint" className={styles.hint}>
          {t('nameHint')}
        </p>
      </div>
      {canMail() && (
        <>
          <div className={styles.field}>
            <label htmlFor="comment-email">{c('form.email')}</label>
            <input id="comment-email" name="email" type="email" maxLength={commentLimits.email} autoComplete="email" aria-describedby="comment-email-hint" />
            <p id="comment-email-hint" className={styles.hint}>
              {c('form.emailHint')}
            </p>
          </div>
          <label className={styles.tick}>
            <input type="checkbox" name="replies" value="true" /> {c('form.replies')}
          </label>
        </>
      )}
      <div className={styles.trap} aria-hidden="true">
        <label htmlFor="comment-website">{t('trap')}</label>
        <input id="comment-website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <p className={styles.hint}>{t('note')}</p>
      <button type="submit" className={styles.send}>
        {t('send')}
      </button>
    </form>
  );
}
