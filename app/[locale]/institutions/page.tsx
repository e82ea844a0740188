import type { Metadata } from 'next';
import { IndexPage } from '@/components/site/index-page';
import { Missing } from '@/components/site/missing';
import { attach } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { listInstitutions } from '@/lib/institutions/queries';
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
  return pageMetadata({ locale, name, title: t('institutions'), description: t('indexes.institutions'), path: '/institutions' });
}

export default async function InstitutionIndexPage({ params }: ReaderParams) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/institutions`} />;
  await attach(tag.institutions);
  const t = translator(locale, 'site');
  const entries = (await listInstitutions()).map((one) => ({
    href: `/institutions/${one.slug}`,
    name: localized(one.name, locale),
    note: localized(one.place, locale),
  }));
  const aside = (
    <p>
      <a className="tap font-sans text-ui font-medium text-accent" href={`/${locale}/calendar`}>
        {translator(locale, 'calendar')('title')}
      </a>
    </p>
  );
  return <IndexPage locale={locale} path="/institutions" title={t('institutions')} intro={t('indexes.institutions')} entries={entries} aside={aside} />;
}
