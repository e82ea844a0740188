import { indexPage } from '@/components/site/index-page';
import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { listInstitutions } from '@/lib/institutions/queries';

export const generateStaticParams = () => [];

const list = async (locale: Locale) =>
  (await listInstitutions()).map((institution) => ({
    href: `/institutions/${institution.slug}`,
    name: localized(institution.name, locale),
    note: localized(institution.place, locale),
  }));

const toCalendar = (locale: Locale) => (
  <p>
    <a className="tap font-sans text-ui font-medium text-accent" href={`/${locale}/calendar`}>
      {translator(locale, 'calendar')('title')}
    </a>
  </p>
);

const page = indexPage('institutions', list, toCalendar);

export const generateMetadata = page.generateMetadata;
export default page.render;
