import { indexPage } from '@/components/site/index-page';
import { type Locale, localized } from '@/lib/ground/locales';
import { listTags } from '@/lib/tags/queries';

export const generateStaticParams = () => [];

const list = async (locale: Locale) => (await listTags()).map((tag) => ({ href: `/tags/${tag.slug}`, name: localized(tag.name, locale) }));

const page = indexPage('tags', list);

export const generateMetadata = page.generateMetadata;
export default page.render;
