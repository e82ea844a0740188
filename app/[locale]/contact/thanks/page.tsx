import type { Metadata } from 'next';
import { Shell } from '@/components/site/shell';
import { PlainPage } from '@/components/ui/plain-page';
import { attach } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { getPublication } from '@/lib/settings/publication';
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
  return pageMetadata({ locale, name, title: t('thanks'), path: '/contact/thanks', index: false });
}

export default async function ThanksPage({ params }: Props) {
  const locale = await readerLocale(params);
  await attach();
  const t = translator(locale, 'contact');
  return (
    <Shell locale={locale} path="/contact/thanks">
      <PlainPage title={t('thanks')} look="form">
        <p>{t('thanksText')}</p>
        <p className="mt-6 flex flex-wrap gap-x-6 font-sans font-medium [&_a]:tap [&_a]:text-accent">
          <a href={`/${locale}`}>{t('back')}</a>
          <a href={`/${locale}/contact`}>{t('another')}</a>
        </p>
      </PlainPage>
    </Shell>
  );
}
