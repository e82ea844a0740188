import { IndexOf, indexMetadata } from '@/components/site/index-of';
import { type Locale, localized } from '@/lib/ground/locales';
import { listPublicPeople } from '@/lib/people/queries';
import type { ReaderParams } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];
export const generateMetadata = (given: ReaderParams) => indexMetadata('people', given);

const list = async (locale: Locale) =>
  (await listPublicPeople()).map((one) => ({ href: `/people/${one.slug}`, name: localized(one.name, locale), note: localized(one.title, locale) }));

export default function PersonIndexPage({ params }: ReaderParams) {
  return <IndexOf noun="people" params={params} list={list} />;
}
