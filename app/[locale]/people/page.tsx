import { indexPage } from '@/components/site/index-page';
import { type Locale, localized } from '@/lib/ground/locales';
import { listPublicPeople } from '@/lib/people/queries';

export const generateStaticParams = () => [];

const list = async (locale: Locale) =>
  (await listPublicPeople()).map((person) => ({ href: `/people/${person.slug}`, name: localized(person.name, locale), note: localized(person.title, locale) }));

const page = indexPage('people', list);

export const generateMetadata = page.generateMetadata;
export default page.render;
