import type { Metadata } from 'next';
import { Shell } from '@/components/site/shell';
import { buttonLook } from '@/components/ui/button';
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
  const t = translator(locale, 'reader');
  const { name } = await getPublication(locale);
  return pageMetadata({ locale, name, title: t('offline.title'), path: '/offline', index: false });
}

export default async function OfflinePage({ params }: Props) {
  const locale = await readerLocale(params);
  await attach();
  const t = translator(locale, 'reader');
  return (
    <Shell locale={locale} path="/offline">
      <PlainPage title={t('offline.title')}>
        <p>{t('offline.intro')}</p>
        <p>
          <button type="button" data-act="retry" className={`noscript:hidden ${buttonLook()}`}>
            {t('offline.retry')}
          </button>
        </p>
        <h2 className="mt-9 rule" hidden data-stored-title="">
          {t('offline.stored')}
        </h2>
        <div data-stored="" className="block" />
      </PlainPage>
    </Shell>
  );
}
