import type { Metadata } from 'next';
import { ActionForm, TextField, TrapField } from '@/components/form/action-form.client';
import { Shell } from '@/components/site/shell';
import { buttonLook } from '@/components/ui/button';
import { PlainPage } from '@/components/ui/plain-page';
import { sendMessage } from '@/lib/contact/actions';
import { messageLimits } from '@/lib/contact/message';
import { attach } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { getPublication } from '@/lib/settings/publication';
import { getSettings } from '@/lib/settings/queries';
import { pageMetadata } from '@/lib/site/metadata';
import { readerLocale } from '@/lib/site/request';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readerLocale(params);
  const t = translator(locale, 'contact');
  const { name } = await getPublication(locale);
  return pageMetadata({ locale, name, title: t('title'), description: t('intro'), path: '/contact' });
}

export default async function ContactPage({ params }: Props) {
  const locale = await readerLocale(params);
  await attach();
  const t = translator(locale, 'contact');
  const { contactIntro } = await getSettings();
  return (
    <Shell locale={locale} path="/contact">
      <PlainPage title={t('title')} look="form">
        <p>{localized(contactIntro, locale) || t('intro')}</p>
        <ActionForm name="contact" action={sendMessage} className="mt-7 grid gap-4.5 font-sans">
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
      </PlainPage>
    </Shell>
  );
}
