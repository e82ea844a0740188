import { indexPage } from '@/components/site/index-page';
import { type Locale, localized } from '@/lib/ground/locales';
import { listPublicPeople } from '@/lib/people/queries';

export const generateStaticParams = () => [];

const list = async (locale: Locale) =>
  (await listPublicPeople()).map((one) => ({ href: `/people/${one.slug}`, name: localized(one.name, locale), note: localized(one.title, locale) }));

const page = indexPage('people', list);

export const generateMetadata = page.generateMetadata;
export default page.render;
