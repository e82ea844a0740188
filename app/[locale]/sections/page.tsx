import type { Metadata } from 'next';
import { IndexPage } from '@/components/site/index-page';
import { Missing } from '@/components/site/missing';
import { attach } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { listSections } from '@/lib/sections/queries';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: ReaderParams): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  if (!known) return {};
  const t = translator(locale, 'site');
  const { name } = await getChrome(locale);
  return pageMetadata({ locale, name, title: t('sections'), description: t('indexes.sections'), path: '/sections' });
}

export default async function SectionIndexPage({ params }: ReaderParams) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/sections`} />;
  await attach(tag.sections);
  const t = translator(locale, 'site');
  const entries = (await listSections()).map((one) => ({
    href: `/sections/${one.slug}`,
    name: localized(one.name, locale),
    note: localized(one.description, locale),
  }));
  return <IndexPage locale={locale} path="/sections" title={t('sections')} intro={t('indexes.sections')} entries={entries} />;
}
