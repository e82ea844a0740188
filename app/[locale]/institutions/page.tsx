import { IndexOf, indexMetadata } from '@/components/site/index-of';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { listInstitutions } from '@/lib/institutions/queries';
import type { ReaderParams } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];
export const generateMetadata = (given: ReaderParams) => indexMetadata('institutions', given);

const list = async (locale: Locale) =>
  (await listInstitutions()).map((one) => ({ href: `/institutions/${one.slug}`, name: localized(one.name, locale), note: localized(one.place, locale) }));

const toCalendar = (locale: Locale) => (
  <p>
    <a className="tap font-sans text-ui font-medium text-accent" href={`/${locale}/calendar`}>
      {translator(locale, 'calendar')('title')}
    </a>
  </p>
);

export default function InstitutionIndexPage({ params }: ReaderParams) {
  return <IndexOf noun="institutions" params={params} list={list} aside={toCalendar} />;
}
