import { Listing } from '@/components/article/listing';
import { PageHead } from '@/components/site/page-head';
import { foundPage } from '@/components/site/reader-page';
import { SubscribeLine } from '@/components/site/subscribe';
import { listByKey } from '@/lib/articles/reading/list-queries';
import { cacheTags } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getSectionBySlug, listChildSections } from '@/lib/sections/queries';

export const generateStaticParams = () => [];

type Asked = { slug: string };
const pathOf = ({ slug }: Asked) => `/sections/${slug}`;

const page = foundPage({
  path: pathOf,
  tags: () => [tag.sections],
  find: (_locale, { slug }) => getSectionBySlug(slug),
  head: ({ locale, found }) => ({
    title: localized(found.name, locale),
    description: localized(found.description, locale),
    path: pathOf(found),
    feeds: pathOf(found),
  }),
  body: async ({ locale, found: section }) => {
    await cacheTags(tag.section(locale, section.id));
    const [cards, children] = await Promise.all([listByKey(locale, 'section', section.id), listChildSections(section.id)]);
    const t = translator(locale, 'site');
    const path = pathOf(section);
    return (
      <>
        <PageHead locale={locale} steps={[['/news', t('news')]]} title={localized(section.name, locale)} intro={localized(section.description, locale)}>
          <SubscribeLine locale={locale} path={path}>
            {children.map((child) => (
              <a key={child.slug} href={`/${locale}/sections/${child.slug}`}>
                {localized(child.name, locale)}
              </a>
            ))}
          </SubscribeLine>
        </PageHead>
        <Listing cards={cards} locale={locale} older={`/${locale}/search?section=${section.slug}`} />
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
