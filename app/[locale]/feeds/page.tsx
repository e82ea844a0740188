import { Headlines } from '@/components/article/teaser';
import { FeedList } from '@/components/site/feed-list';
import { readerPage } from '@/components/site/reader-page';
import { PlainPage } from '@/components/ui/plain-page';
import { getLatestPage } from '@/lib/articles/reading/list-queries';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';

export const generateStaticParams = () => [];

/** What feeds are, and the address of each. */
const page = readerPage({
  path: '/feeds',
  tags: (locale) => [tag.latest(locale), tag.sections, tag.institutions, tag.states],
  head: ({ locale }) => ({ title: translator(locale, 'site')('feeds'), description: translator(locale, 'site')('feedsPage.what'), feeds: '' }),
  body: async ({ locale, chrome }) => {
    const t = translator(locale, 'site');
    const latest = await getLatestPage(locale, 1, 5);
    const states = chrome.groups.flatMap((group) => group.states);
    return (
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
        <FeedList locale={locale} title={t('sections')} feeds={chrome.sections.map((section) => ({ path: `/sections/${section.slug}`, name: section.name }))} />
        <FeedList
          locale={locale}
          title={t('institutions')}
          feeds={chrome.institutions.map((institution) => ({ path: `/institutions/${institution.slug}`, name: institution.name }))}
        />
        <FeedList
          locale={locale}
          title={t('states')}
          feeds={states.map((state) => ({ path: `/states/${state.iso2.toLowerCase()}`, name: localized(state.name, locale) }))}
        />
        <p>{t('feedsPage.topics')}</p>
      </PlainPage>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
