import type { Metadata } from 'next';
import { cache } from 'react';
import { Listing } from '@/components/article/listing';
import { SeriesParts } from '@/components/article/series';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Shell } from '@/components/site/shell';
import { SubscribeLink } from '@/components/site/subscribe';
import { JsonLd } from '@/components/ui/json-ld';
import { listByKey } from '@/lib/articles/reading/list-queries';
import { attach } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { seriesJsonLd } from '@/lib/series/json-ld';
import { listParts } from '@/lib/series/queries';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';
import { getTagBySlug } from '@/lib/tags/queries';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

const getTag = cache(getTagBySlug);

export async function generateMetadata({ params }: ReaderParams<'slug'>): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  const topic = known ? await getTag((await params).slug) : null;
  if (!topic) return {};
  const { name } = await getChrome(locale);
  const path = `/tags/${topic.slug}`;
  return pageMetadata({ locale, name, title: localized(topic.name, locale), description: localized(topic.description, locale), path, feeds: path });
}

export default async function TagPage({ params }: ReaderParams<'slug'>) {
  const { locale, known } = await readLocale(params);
  await attach(tag.tags);
  const topic = known ? await getTag((await params).slug) : null;
  if (!topic) return <Missing locale={locale} path={`/${(await params).locale}/tags/${(await params).slug}`} />;
  await attach(tag.tag(locale, topic.id));
  const [newest, parts] = await Promise.all([listByKey(locale, 'tag', topic.id), listParts(topic.id, locale)]);
  const cards = newest.filter((card) => !parts.some((part) => part.id === card.id));
  const t = translator(locale, 'article');
  const path = `/tags/${topic.slug}`;
  return (
    <Shell locale={locale} path={path}>
      <PageHead
        locale={locale}
        steps={[['/tags', translator(locale, 'site')('tags')]]}
        kicker={parts.length > 0 ? t('series.title') : undefined}
        title={localized(topic.name, locale)}
        intro={localized(topic.description, locale)}
      >
        <p className="flex flex-wrap gap-x-5 font-sans text-ui font-medium [&_a]:tap [&_a]:text-accent print:hidden">
          <SubscribeLink locale={locale} path={path} />
        </p>
      </PageHead>
      {parts.length > 0 && (
        <>
          <JsonLd data={seriesJsonLd(topic, parts, locale)} />
          <SeriesParts parts={parts} locale={locale} />
          {cards.length > 0 && <h2 className="mt-9 rule">{t('series.rest')}</h2>}
        </>
      )}
      {(parts.length === 0 || cards.length > 0) && <Listing cards={cards} locale={locale} kicker level={parts.length > 0 ? 3 : 2} />}
    </Shell>
  );
}
