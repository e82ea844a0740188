import { ActionForm, TextField } from '@/components/form/action-form.client';
import { buttonLook } from '@/components/ui/button';
import { isFresh } from '@/lib/comments/authors/own';
import { commentLimits } from '@/lib/comments/comment/input';
import { editComment, keepComment, removeComment } from '@/lib/comments/reader-actions';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Props = {
  comment: { text: string; status: string; createdAt: Date; eraseAt: Date | null; dir: string };
  locale: Locale;
  token: string;
};

/**
 * What its author may do with a comment: change and delete it for ten minutes, later ask to erase
 * it. Plain forms.
 */
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
        <ActionForm name="edit" action={editComment}>
          <h2>{t('own.edit')}</h2>
          {hidden}
          <TextField
            kind="area"
            name="text"
            id="edit-text"
            label={t('own.text')}
            hint={t('own.hint')}
            value={comment.text}
            rows={7}
            maxLength={commentLimits.text}
            required
          />
          <button type="submit" className={`justify-self-start ${buttonLook()}`}>
            {t('own.save')}
          </button>
        </ActionForm>
      )}
      {comment.eraseAt ? (
        <ActionForm name="keep" action={keepComment}>
          <p role="status">{t('own.erasing', { when: comment.eraseAt.toISOString().slice(0, 16).replace('T', ' ') })}</p>
          {hidden}
          <button type="submit" className={`justify-self-start ${buttonLook()}`}>
            {t('own.keep')}
          </button>
        </ActionForm>
      ) : (
        <ActionForm name="remove" action={removeComment}>
          <h2>{t(fresh ? 'own.remove' : 'own.erase')}</h2>
          {hidden}
          <p className="text-sm text-soft">{t(fresh ? 'own.removeNow' : 'own.eraseText')}</p>
          <button type="submit" className={`justify-self-start ${buttonLook('quiet')}`}>
            {t(fresh ? 'own.remove' : 'own.erase')}
          </button>
        </ActionForm>
      )}
    </>
  );
}
