import { buttonLook } from '@/components/ui/button';
import { controlLook } from '@/components/ui/field';
import { isFresh } from '@/lib/comments/authors/own';
import { commentLimits } from '@/lib/comments/comment/input';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

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
        <form method="post" action="/api/comments/edit" data-form="edit" className="mt-3 grid gap-4 print:hidden">
          <h2>{t('own.edit')}</h2>
          {hidden}
          <div className="grid gap-1 [&>label]:font-medium">
            <label htmlFor="edit-text">{t('own.text')}</label>
            <textarea
              className={controlLook}
              id="edit-text"
              name="text"
              rows={7}
              maxLength={commentLimits.text}
              required
              dir="auto"
              defaultValue={comment.text}
              aria-describedby="edit-hint"
            />
            <p id="edit-hint" className="text-sm text-soft">
              {t('own.hint')}
            </p>
          </div>
          <button type="submit" className={`justify-self-start ${buttonLook()}`}>
            {t('own.save')}
          </button>
        </form>
      )}
      {comment.eraseAt ? (
        <form method="post" action="/api/comments/keep" className="mt-3 grid gap-4 print:hidden">
          <p role="status">{t('own.erasing', { when: comment.eraseAt.toISOString().slice(0, 16).replace('T', ' ') })}</p>
          {hidden}
          <button type="submit" className={`justify-self-start ${buttonLook()}`}>
            {t('own.keep')}
          </button>
        </form>
      ) : (
        <form method="post" action="/api/comments/remove" data-form="remove" className="mt-3 grid gap-4 print:hidden">
          <h2>{t(fresh ? 'own.remove' : 'own.erase')}</h2>
          {hidden}
          <p className="text-sm text-soft">{t(fresh ? 'own.removeNow' : 'own.eraseText')}</p>
          <button type="submit" className={`justify-self-start ${buttonLook('quiet')}`}>
            {t(fresh ? 'own.remove' : 'own.erase')}
          </button>
        </form>
      )}
    </>
  );
}
