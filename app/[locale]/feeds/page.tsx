import type { Metadata } from 'next';
import { Headlines } from '@/components/article/teaser';
import { FeedList } from '@/components/site/feed-list';
import { Missing } from '@/components/site/missing';
import { Shell } from '@/components/site/shell';
import { PlainPage } from '@/components/ui/plain-page';
import { getLatestPage } from '@/lib/articles/reading/list-queries';
import { attach } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: ReaderParams): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  if (!known) return {};
  const t = translator(locale, 'site');
  const { name } = await getChrome(locale);
  return pageMetadata({ locale, name, title: t('feeds'), description: t('feedsPage.what'), path: '/feeds', feeds: '' });
}

/** What feeds are, and the address of each. */
export default async function FeedsPage({ params }: ReaderParams) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/feeds`} />;
  await attach(tag.latest(locale), tag.sections, tag.institutions, tag.states);
  const t = translator(locale, 'site');
  const [chrome, latest] = await Promise.all([getChrome(locale), getLatestPage(locale, 1, 5)]);
  const states = chrome.groups.flatMap((group) => group.states);
  return (
    <Shell locale={locale} path="/feeds">
      <PlainPage title={t('feeds')}>
        <p>{t('feedsPage.what')}</p>
        <p>{t('feedsPage.how')}</p>
        <FeedList
          locale={locale}
          title={t('feedsPage.whole')}
          feeds={[
            { path: '', name: t('latest'), isWhole: true },
            { path: '/comments.xml', name: t('feedsPage.comments'), isFile: true },
            { path: '/corrections', name: t('corrections') },
            { path: '/calendar.ics', name: translator(locale, 'calendar')('title'), isFile: true },
          ]}
        />
        <h2 className="mt-8 rule">{t('feedsPage.preview')}</h2>
        <Headlines cards={latest?.cards ?? []} locale={locale} />
        <FeedList locale={locale} title={t('sections')} feeds={chrome.sections.map((one) => ({ path: `/sections/${one.slug}`, name: one.name }))} />
        <FeedList locale={locale} title={t('institutions')} feeds={chrome.institutions.map((one) => ({ path: `/institutions/${one.slug}`, name: one.name }))} />
        <FeedList
          locale={locale}
          title={t('states')}
          feeds={states.map((one) => ({ path: `/states/${one.iso2.toLowerCase()}`, name: localized(one.name, locale) }))}
        />
        <p>{t('feedsPage.topics')}</p>
      </PlainPage>
    </Shell>
  );
}
