import { buttonLook } from '@/components/ui/button';
import { controlLook } from '@/components/ui/field';
import { commentLimits } from '@/lib/comments/comment/input';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { canMail } from '@/lib/mail/send';

type Props = { locale: Locale; storyId: number; parentId?: number };

/** The form for a comment. It posts to a route and needs no script; the answer is the receipt's page. */
export function CommentForm({ locale, storyId, parentId }: Props) {
  const t = translator(locale, 'comments');
  const c = translator(locale, 'commenter');
  return (
    <form method="post" action="/api/comments" data-form="comment" className="mt-3 grid gap-4 print:hidden">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="story" value={storyId} />
      {parentId !== undefined && <input type="hidden" name="parent" value={parentId} />}
      <input type="hidden" name="proof" />
      <div className="grid gap-1 [&>label]:font-medium">
        <label htmlFor="comment-text">{t('text')}</label>
        <textarea
          className={controlLook}
          id="comment-text"
          name="text"
          rows={6}
          maxLength={commentLimits.text}
          dir="auto"
          required
          aria-describedby="comment-text-hint"
        />
        <p id="comment-text-hint" className="text-sm text-soft">
          {t('textHint')}
        </p>
      </div>
      <div className="grid gap-1 [&>label]:font-medium">
        <label htmlFor="comment-name">{t('name')}</label>
        <input
          className={controlLook}
          id="comment-name"
          name="name"
          maxLength={commentLimits.name}
          autoComplete="nickname"
          aria-describedby="comment-name-hint"
        />
        <p id="comment-name-hint" className="text-sm text-soft">
          {t('nameHint')}
        </p>
      </div>
      {canMail() && (
        <>
          <div className="grid gap-1 [&>label]:font-medium">
            <label htmlFor="comment-email">{c('form.email')}</label>
            <input
              className={controlLook}
              id="comment-email"
              name="email"
              type="email"
              maxLength={commentLimits.email}
              autoComplete="email"
              aria-describedby="comment-email-hint"
            />
            <p id="comment-email-hint" className="text-sm text-soft">
              {c('form.emailHint')}
            </p>
          </div>
          <label className="flex min-h-11 items-center gap-2.5 *:size-5 *:accent-accent">
            <input type="checkbox" name="replies" value="true" /> {c('form.replies')}
          </label>
        </>
      )}
      <div className="sr-only" aria-hidden="true">
        <label htmlFor="comment-website">{t('trap')}</label>
        <input className={controlLook} id="comment-website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <p className="text-sm text-soft">{t('note')}</p>
      <button type="submit" className={`justify-self-start ${buttonLook()}`}>
        {t('send')}
      </button>
    </form>
  );
}
