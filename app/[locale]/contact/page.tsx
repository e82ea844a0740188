import type { Metadata } from 'next';
import { ContactForm } from '@/components/site/contact-form';
import { Shell } from '@/components/site/shell';
import { PlainPage } from '@/components/ui/plain-page';
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
        <ContactForm locale={locale} className="mt-7" />
      </PlainPage>
    </Shell>
  );
}
