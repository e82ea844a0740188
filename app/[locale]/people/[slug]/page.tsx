import { Listing } from '@/components/article/listing';
import { PageHead } from '@/components/site/page-head';
import { foundPage } from '@/components/site/reader-page';
import { listByKey } from '@/lib/articles/reading/list-queries';
import { cacheTags } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getPublicPerson } from '@/lib/people/queries';

export const generateStaticParams = () => [];

type Asked = { slug: string };

const page = foundPage({
  path: ({ slug }: Asked) => `/people/${slug}`,
  tags: () => [tag.people],
  find: (_locale, { slug }) => getPublicPerson(slug),
  head: ({ locale, found }) => ({ title: localized(found.name, locale), description: localized(found.bio, locale), path: `/people/${found.slug}` }),
  body: async ({ locale, found: person }) => {
    await cacheTags(tag.person(locale, person.id));
    const cards = await listByKey(locale, 'person', person.id);
    return (
      <>
        <PageHead
          locale={locale}
          steps={[['/people', translator(locale, 'site')('people')]]}
          kicker={localized(person.title, locale) || translator(locale, 'site')('writer')}
          title={localized(person.name, locale)}
          intro={localized(person.bio, locale)}
        />
        <Listing cards={cards} locale={locale} kicker />
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
