import type { Metadata } from 'next';
import styles from '@/components/reader/reader.module.css';
import { Shell } from '@/components/site/shell';
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
      <div className={styles.page}>
        <h1>{t('offline.title')}</h1>
        <p>{t('offline.intro')}</p>
        <p>
          <button type="button" data-act="retry" className={`${styles.button} js`}>
            {t('offline.retry')}
          </button>
        </p>
        <h2 hidden data-stored-title="">
          {t('offline.stored')}
        </h2>
        <div data-stored="" className={styles.stored} />
      </div>
    </Shell>
  );
}
