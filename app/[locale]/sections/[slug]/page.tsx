import type { Metadata } from 'next';
import { cache } from 'react';
import { Listing } from '@/components/article/listing';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Shell } from '@/components/site/shell';
import { SubscribeLink } from '@/components/site/subscribe';
import { listByKey } from '@/lib/articles/reading/list-queries';
import { attach } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getSectionBySlug, listChildSections } from '@/lib/sections/queries';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

const getSection = cache(getSectionBySlug);

export async function generateMetadata({ params }: ReaderParams<'slug'>): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  const section = known ? await getSection((await params).slug) : null;
  if (!section) return {};
  const { name } = await getChrome(locale);
  const path = `/sections/${section.slug}`;
  return pageMetadata({ locale, name, title: localized(section.name, locale), description: localized(section.description, locale), path, feeds: path });
}

export default async function SectionPage({ params }: ReaderParams<'slug'>) {
  const { locale, known } = await readLocale(params);
  await attach(tag.sections);
  const section = known ? await getSection((await params).slug) : null;
  if (!section) return <Missing locale={locale} path={`/${(await params).locale}/sections/${(await params).slug}`} />;
  await attach(tag.section(locale, section.id));
  const [cards, children] = await Promise.all([listByKey(locale, 'section', section.id), listChildSections(section.id)]);
  const t = translator(locale, 'site');
  const path = `/sections/${section.slug}`;
  return (
    <Shell locale={locale} path={path}>
      <PageHead locale={locale} steps={[['/news', t('news')]]} title={localized(section.name, locale)} intro={localized(section.description, locale)}>
        <p className="flex flex-wrap gap-x-5 font-sans text-ui font-medium [&_a]:tap [&_a]:text-accent print:hidden">
          {children.map((one) => (
            <a key={one.slug} href={`/${locale}/sections/${one.slug}`}>
              {localized(one.name, locale)}
            </a>
          ))}
          <SubscribeLink locale={locale} path={path} />
        </p>
      </PageHead>
      <Listing cards={cards} locale={locale} older={`/${locale}/search?section=${section.slug}`} />
    </Shell>
  );
}
