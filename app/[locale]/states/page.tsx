import { PageHead } from '@/components/site/page-head';
import { readerPage } from '@/components/site/reader-page';
import { RegionMap } from '@/components/site/region-map';
import { Roster } from '@/components/site/roster';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { countStories } from '@/lib/states/queries';

export const generateStaticParams = () => [];

const page = readerPage({
  path: '/states',
  tags: (locale) => [tag.states, tag.latest(locale)],
  head: ({ locale }) => ({ title: translator(locale, 'site')('states'), description: translator(locale, 'site')('statesIntro') }),
  body: async ({ locale, chrome: { groups, mapNote } }) => {
    const t = translator(locale, 'site');
    const counts = await countStories(locale);
    return (
      <>
        <PageHead locale={locale} title={t('states')} intro={t('statesIntro')} />
        <div className="pt-5 pb-10 print:hidden">
          <RegionMap locale={locale} groups={groups} note={mapNote} counts={counts} />
        </div>
        <p className="mb-6 max-w-[68ch] font-sans text-ui text-soft noscript:hidden print:hidden">{t('pinHint')}</p>
        <Roster locale={locale} groups={groups} counts={counts} />
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
