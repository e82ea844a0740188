import type { Metadata } from 'next';
import { Missing } from '@/components/site/missing';
import { Prose } from '@/components/site/prose';
import { Shell } from '@/components/site/shell';
import { PlainPage } from '@/components/ui/plain-page';
import { attach } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
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
  return pageMetadata({ locale, name, title: translator(locale, 'site')('about'), description: tagline, path: '/about' });
}

export default async function AboutPage({ params }: ReaderParams) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/about`} />;
  await attach();
  const chrome = await getChrome(locale);
  return (
    <Shell locale={locale} path="/about">
      <PlainPage title={translator(locale, 'site')('about')}>
        <Prose text={chrome.about || chrome.tagline} />
      </PlainPage>
    </Shell>
  );
}
