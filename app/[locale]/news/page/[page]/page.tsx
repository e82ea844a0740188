import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { LatestPage } from '@/components/article/latest-page';
import { Missing } from '@/components/site/missing';
import { attach } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { parsePageNumber } from '@/lib/site/archive';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ReaderParams<'page'>): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  const page = parsePageNumber((await params).page);
  if (!known || !page) return {};
  const t = translator(locale, 'site');
  const { name, tagline } = await getChrome(locale);
  const path = `/news/page/${page}`;
  return pageMetadata({ locale, name, title: `${t('latest')}, ${page}`, description: tagline, path, editions: { [locale]: `/${locale}${path}` } });
}

export default async function NewsPageByNumber({ params }: ReaderParams<'page'>) {
  const { locale, known } = await readLocale(params);
  const page = parsePageNumber((await params).page);
  await attach(tag.latest(locale));
  if (!known || !page) return <Missing locale={locale} path={`/${(await params).locale}/news/page/${(await params).page}`} />;
  if (page === 1) permanentRedirect(`/${locale}/news`);
  return <LatestPage locale={locale} page={page} />;
}
