import { Listing } from '@/components/article/listing';
import { SeriesParts } from '@/components/article/series';
import { PageHead } from '@/components/site/page-head';
import { foundPage } from '@/components/site/reader-page';
import { SubscribeLine } from '@/components/site/subscribe';
import { JsonLd } from '@/components/ui/json-ld';
import { listByKey } from '@/lib/articles/reading/list-queries';
import { cacheTags } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { seriesJsonLd } from '@/lib/series/json-ld';
import { listParts } from '@/lib/series/queries';
import { getTagBySlug } from '@/lib/tags/queries';

export const generateStaticParams = () => [];

type Asked = { slug: string };
const pathOf = ({ slug }: Asked) => `/tags/${slug}`;

const page = foundPage({
  path: pathOf,
  tags: () => [tag.tags],
  find: (_locale, { slug }) => getTagBySlug(slug),
  head: ({ locale, found }) => ({
    title: localized(found.name, locale),
    description: localized(found.description, locale),
    path: pathOf(found),
    feeds: pathOf(found),
  }),
  body: async ({ locale, found: topic }) => {
    await cacheTags(tag.tag(locale, topic.id));
    const [newest, parts] = await Promise.all([listByKey(locale, 'tag', topic.id), listParts(topic.id, locale)]);
    const cards = newest.filter((card) => !parts.some((part) => part.id === card.id));
    const t = translator(locale, 'article');
    const path = pathOf(topic);
    return (
      <>
        <PageHead
          locale={locale}
          steps={[['/tags', translator(locale, 'site')('tags')]]}
          kicker={parts.length > 0 ? t('series.title') : undefined}
          title={localized(topic.name, locale)}
          intro={localized(topic.description, locale)}
        >
          <SubscribeLine locale={locale} path={path} />
        </PageHead>
        {parts.length > 0 && (
          <>
            <JsonLd data={seriesJsonLd(topic, parts, locale)} />
            <SeriesParts parts={parts} locale={locale} />
            {cards.length > 0 && <h2 className="mt-9 rule">{t('series.rest')}</h2>}
          </>
        )}
        {(parts.length === 0 || cards.length > 0) && <Listing cards={cards} locale={locale} kicker level={parts.length > 0 ? 3 : 2} />}
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
