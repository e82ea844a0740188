import type { Metadata } from 'next';
import { IndexPage } from '@/components/site/index-page';
import { Missing } from '@/components/site/missing';
import { attach } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { listPublicPeople } from '@/lib/people/queries';
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
  return pageMetadata({ locale, name, title: t('people'), description: t('indexes.people'), path: '/people' });
}

export default async function PersonIndexPage({ params }: ReaderParams) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/people`} />;
  await attach(tag.people);
  const t = translator(locale, 'site');
  const entries = (await listPublicPeople()).map((one) => ({
    href: `/people/${one.slug}`,
    name: localized(one.name, locale),
    note: localized(one.title, locale),
  }));
  return <IndexPage locale={locale} path="/people" title={t('people')} intro={t('indexes.people')} entries={entries} />;
}
