import { IndexOf, indexMetadata } from '@/components/site/index-of';
import { type Locale, localized } from '@/lib/ground/locales';
import type { ReaderParams } from '@/lib/site/reader';
import { listTags } from '@/lib/tags/queries';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];
export const generateMetadata = (given: ReaderParams) => indexMetadata('tags', given);

const list = async (locale: Locale) => (await listTags()).map((one) => ({ href: `/tags/${one.slug}`, name: localized(one.name, locale) }));

export default function TagIndexPage({ params }: ReaderParams) {
  return <IndexOf noun="tags" params={params} list={list} />;
}
