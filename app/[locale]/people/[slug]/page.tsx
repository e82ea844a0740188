import type { Metadata } from 'next';
import { cache } from 'react';
import { Listing } from '@/components/article/listing';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Shell } from '@/components/site/shell';
import { listByKey } from '@/lib/articles/reading/list-queries';
import { attach } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getPublicPerson } from '@/lib/people/queries';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

const getPerson = cache(getPublicPerson);

export async function generateMetadata({ params }: ReaderParams<'slug'>): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  const person = known ? await getPerson((await params).slug) : null;
  if (!person) return {};
  const { name } = await getChrome(locale);
  return pageMetadata({ locale, name, title: localized(person.name, locale), description: localized(person.bio, locale), path: `/people/${person.slug}` });
}

export default async function PersonPage({ params }: ReaderParams<'slug'>) {
  const { locale, known } = await readLocale(params);
  await attach(tag.people);
  const person = known ? await getPerson((await params).slug) : null;
  if (!person) return <Missing locale={locale} path={`/${(await params).locale}/people/${(await params).slug}`} />;
  await attach(tag.person(locale, person.id));
  const cards = await listByKey(locale, 'person', person.id);
  return (
    <Shell locale={locale} path={`/people/${person.slug}`}>
      <PageHead
        locale={locale}
        steps={[['/people', translator(locale, 'site')('people')]]}
        kicker={localized(person.title, locale) || translator(locale, 'site')('writer')}
        title={localized(person.name, locale)}
        intro={localized(person.bio, locale)}
      />
      <Listing cards={cards} locale={locale} kicker />
    </Shell>
  );
}
