import { ActionForm, TextField, TrapField } from '@/components/form/action-form.client';
import { buttonLook } from '@/components/ui/button';
import { sendMessage } from '@/lib/contact/actions';
import { messageLimits } from '@/lib/contact/message';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/** A message to the editors. A page has one of it. */
export function ContactForm({ locale, className }: { locale: Locale; className: string }) {
  const t = translator(locale, 'contact');
  return (
    <ActionForm name="contact" action={sendMessage} className={`grid gap-4.5 font-sans ${className}`}>
      <input type="hidden" name="locale" value={locale} />
      <TextField name="name" id="contact-name" label={t('name')} maxLength={messageLimits.name} autoComplete="name" required />
      <TextField
        kind="email"
        name="email"
        id="contact-email"
        label={t('email')}
        hint={t('emailHint')}
        maxLength={messageLimits.email}
        autoComplete="email"
        required
      />
      <TextField name="subject" id="contact-subject" label={t('subject')} maxLength={messageLimits.subject} required />
      <TextField
        kind="area"
        name="message"
        id="contact-message"
        label={t('message')}
        hint={t('messageHint')}
        rows={9}
        maxLength={messageLimits.message}
        required
      />
      <TrapField id="contact-website" label={t('trap')} />
      <button type="submit" className={`justify-self-start ${buttonLook()}`}>
        {t('send')}
      </button>
    </ActionForm>
  );
}
