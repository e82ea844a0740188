import type { Metadata } from 'next';
import { IndexPage } from '@/components/site/index-page';
import { Missing } from '@/components/site/missing';
import { attach } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';
import { listTags } from '@/lib/tags/queries';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: ReaderParams): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  if (!known) return {};
  const t = translator(locale, 'site');
  const { name } = await getChrome(locale);
  return pageMetadata({ locale, name, title: t('tags'), description: t('indexes.tags'), path: '/tags' });
}

export default async function TagIndexPage({ params }: ReaderParams) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/tags`} />;
  await attach(tag.tags);
  const t = translator(locale, 'site');
  const entries = (await listTags()).map((one) => ({ href: `/tags/${one.slug}`, name: localized(one.name, locale) }));
  return <IndexPage locale={locale} path="/tags" title={t('tags')} intro={t('indexes.tags')} entries={entries} />;
}
