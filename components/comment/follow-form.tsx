import { ActionForm, TextField, TrapField } from '@/components/form/action-form.client';
import { buttonLook } from '@/components/ui/button';
import { followDiscussion } from '@/lib/comments/reader-actions';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { canMail } from '@/lib/mail/send';

/**
 * The form by which a discussion, or one thread of it, is followed by mail. Nothing where this site
 * sends no mail.
 */
export function FollowForm({ locale, storyId, thread }: { locale: Locale; storyId: number; thread?: number }) {
  if (!canMail()) return null;
  const t = translator(locale, 'following');
  return (
    <ActionForm name="follow" action={followDiscussion}>
      <h2>{t(thread ? 'openThread' : 'open')}</h2>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="story" value={storyId} />
      {thread && <input type="hidden" name="thread" value={thread} />}
      <TextField kind="email" name="email" id="follow-email" label={t('email')} hint={t('hint')} maxLength={200} autoComplete="email" required />
      <TrapField id="follow-website" label={t('trap')} />
      <button type="submit" className={`justify-self-start ${buttonLook()}`}>
        {t('submit')}
      </button>
    </ActionForm>
  );
}
