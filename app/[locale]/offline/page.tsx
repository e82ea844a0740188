import type { Metadata } from 'next';
import styles from '@/components/reader/reader.module.css';
import { ReaderScript } from '@/components/reader/reader-script';
import { attach } from '@/lib/publishing/cache';
import { translator } from '@/lib/site/messages';
import { readerLocale } from '@/lib/site/request';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await readerLocale(params), 'reader');
  return { title: t('offline.title'), robots: { index: false } };
}

export default async function OfflinePage({ params }: Props) {
  const locale = await readerLocale(params);
  await attach();
  const t = translator(locale, 'reader');
  return (
    <div className={styles.page}>
      <h1>{t('offline.title')}</h1>
      <p>{t('offline.intro')}</p>
      <p>
        <button type="button" hidden data-needs="script" data-act="retry" className={styles.button} suppressHydrationWarning>
          {t('offline.retry')}
        </button>
      </p>
      <h2 hidden data-stored-title="" suppressHydrationWarning>
        {t('offline.stored')}
      </h2>
      <div data-stored="" className={styles.stored} suppressHydrationWarning />
      <ReaderScript />
    </div>
  );
}
