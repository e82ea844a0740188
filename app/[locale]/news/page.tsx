import type { Metadata } from 'next';
import { LatestPage } from '@/components/article/latest-page';
import { Missing } from '@/components/site/missing';
import { attach } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ReaderParams): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  if (!known) return {};
  const { name, tagline } = await getChrome(locale);
  return pageMetadata({ locale, name, title: translator(locale, 'site')('latest'), description: tagline, path: '/news' });
}

export default async function NewsPage({ params }: ReaderParams) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/news`} />;
  await attach(tag.latest(locale));
  return <LatestPage locale={locale} page={1} />;
}
