import { indexPage } from '@/components/site/index-page';
import { type Locale, localized } from '@/lib/ground/locales';
import { listSections } from '@/lib/sections/queries';

export const generateStaticParams = () => [];

const list = async (locale: Locale) =>
  (await listSections()).map((section) => ({
    href: `/sections/${section.slug}`,
    name: localized(section.name, locale),
    note: localized(section.description, locale),
  }));

const page = indexPage('sections', list);

export const generateMetadata = page.generateMetadata;
export default page.render;
