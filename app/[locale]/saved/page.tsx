import type { Metadata } from 'next';
import styles from '@/components/reader/reader.module.css';
import { Shell } from '@/components/site/shell';
import { attach } from '@/lib/ground/cache';
import { strings, translator } from '@/lib/ground/messages';
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
  return pageMetadata({ locale, name, title: t('saved.title'), path: '/saved', index: false });
}

export default async function SavedPage({ params }: Props) {
  const locale = await readerLocale(params);
  await attach();
  const t = translator(locale, 'reader');
  const { empty, remove, removed, savedOn } = strings(locale, 'reader').saved;
  return (
    <Shell locale={locale} path="/saved">
      <div className={styles.page}>
        <h1>{t('saved.title')}</h1>
        <p>{t('saved.intro')}</p>
        <noscript>
          <p>{t('saved.needsScript')}</p>
        </noscript>
        <div data-saved="" data-empty={empty} data-remove={remove} data-removed={removed} data-saved-on={savedOn}>
          <ol className={styles.list} />
        </div>
      </div>
    </Shell>
  );
}
