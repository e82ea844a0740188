import { ActionForm, TextField } from '@/components/form/action-form.client';
import { buttonLook } from '@/components/ui/button';
import { commentLimits } from '@/lib/comments/comment/input';
import { confirmHours, maskEmail, stopTokenOf } from '@/lib/comments/letters/contacts';
import { getContact } from '@/lib/comments/letters/subscription';
import { askReplies, stopLetters } from '@/lib/comments/reader-actions';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { canMail } from '@/lib/mail/send';

type Props = { comment: { id: number; status: string; personId: number | null }; locale: Locale; token: string };

/**
 * On the receipt: whether replies are told by mail, and how to have them told or not. Nothing where
 * this site sends no mail.
 */
export async function RepliesByMail({ comment, locale, token }: Props) {
  if (!canMail() || comment.status === 'deleted') return null;
  const t = translator(locale, 'commenter');
  const contact = await getContact(comment.id);
  const email = contact ? maskEmail(contact.email) : '';
  const isStopped = contact?.stoppedAt != null;
  const isOn = contact?.confirmedAt != null && !isStopped;
  const isPending = contact?.confirmHash != null && (contact.confirmUntil?.getTime() ?? 0) > Date.now();
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
    </>
  );
  return (
    <section>
      <h2>{t('replies.title')}</h2>
      {isOn && contact ? (
        <ActionForm name="stop" action={stopLetters}>
          <p>{t('replies.on', { email })}</p>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={stopTokenOf(comment.id)} />
          <button type="submit" name="what" value="comment" className={`justify-self-start ${buttonLook('quiet')}`}>
            {t('replies.stop')}
          </button>
        </ActionForm>
      ) : (
        <ActionForm name="replies" action={askReplies}>
          {isPending && <p role="status">{t('replies.pending', { email, hours: confirmHours })}</p>}
          {isStopped && !isPending && <p>{t('replies.stopped', { email })}</p>}
          {hidden}
          {comment.personId === null && !isPending && (
            <TextField
              kind="email"
              name="email"
              id="replies-email"
              label={t('form.email')}
              maxLength={commentLimits.email}
              autoComplete="email"
              required={!contact}
              placeholder={email || undefined}
            />
          )}
          {!isPending && (
            <p id="replies-hint" className="text-sm text-soft">
              {comment.personId !== null && `${t('replies.account')} `}
              {t('replies.hint')}
            </p>
          )}
          <button type="submit" className={`justify-self-start ${buttonLook(isPending ? 'quiet' : 'main')}`}>
            {t(isPending ? 'replies.again' : 'replies.ask')}
          </button>
        </ActionForm>
      )}
    </section>
  );
}

/** On the receipt: what is stored about the comment, to take along. */
export function OwnData({ comment, locale, token }: Props) {
  if (comment.status === 'deleted') return null;
  const t = translator(locale, 'commenter');
  const path = `/api/comments/export/${token}`;
  return (
    <section>
      <h2>{t('export.title')}</h2>
      <p className="text-sm text-soft">{t('export.hint')}</p>
      <p className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 text-sm print:hidden [&_:is(a,button)]:py-1.5 [&_button]:text-accent [&_button]:underline">
        <a href={`${path}?format=json`} download>
          {t('export.json')}
        </a>
        <a href={`${path}?format=csv`} download>
          {t('export.csv')}
        </a>
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 text-sm print:hidden [&_:is(a,button)]:py-1.5 [&_button]:text-accent [&_button]:underline">
        {comment.personId !== null ? <a href="/desk/account/comments">{t('mine.link')}</a> : canMail() && <a href="/desk/join">{t('join.invite')}</a>}
      </p>
    </section>
  );
}
