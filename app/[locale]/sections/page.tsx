import { IndexOf, indexMetadata } from '@/components/site/index-of';
import { type Locale, localized } from '@/lib/ground/locales';
import { listSections } from '@/lib/sections/queries';
import type { ReaderParams } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];
export const generateMetadata = (given: ReaderParams) => indexMetadata('sections', given);

const list = async (locale: Locale) =>
  (await listSections()).map((one) => ({ href: `/sections/${one.slug}`, name: localized(one.name, locale), note: localized(one.description, locale) }));

export default function SectionIndexPage({ params }: ReaderParams) {
  return <IndexOf noun="sections" params={params} list={list} />;
}
