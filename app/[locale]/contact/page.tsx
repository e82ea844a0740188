import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ContactForm, type ContactState } from '@/components/contact/contact-form.client';
import { Shell } from '@/components/site/shell';
import { PlainPage } from '@/components/ui/plain-page';
import { sendMessage } from '@/lib/contact/actions';
import { messageLimits, typedOf } from '@/lib/contact/message';
import { attach } from '@/lib/ground/cache';
import { isLocale, localized } from '@/lib/ground/locales';
import { explain, strings, translator } from '@/lib/ground/messages';
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

async function submit(_previous: ContactState, form: FormData): Promise<ContactState> {
  'use server';
  const given = String(form.get('locale'));
  const locale = isLocale(given) ? given : 'en';
  const answer = await sendMessage(null, form);
  if (answer.ok) redirect(`/${locale}/contact/thanks`);
  const errors = Object.fromEntries(Object.entries(answer.fields).map(([name, reason]) => [name, explain(locale, reason)]));
  return { problem: explain(locale, answer.reason, answer.values), errors, typed: typedOf(form) };
}

export default async function ContactPage({ params }: Props) {
  const locale = await readerLocale(params);
  await attach();
  const t = translator(locale, 'contact');
  const { contactIntro } = await getSettings();
  const { thanks: _thanks, thanksText: _text, back: _back, another: _another, title: _title, intro: _intro, ...words } = strings(locale, 'contact');
  return (
    <Shell locale={locale} path="/contact">
      <PlainPage title={t('title')} look="form">
        <p>{localized(contactIntro, locale) || t('intro')}</p>
        <ContactForm locale={locale} words={words} limits={messageLimits} submit={submit} />
      </PlainPage>
    </Shell>
  );
}
