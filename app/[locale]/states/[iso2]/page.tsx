import { permanentRedirect } from 'next/navigation';
import { Listing } from '@/components/article/listing';
import { HolidaysHere } from '@/components/site/holidays';
import { MeetingsHere } from '@/components/site/meetings';
import { PageHead } from '@/components/site/page-head';
import { foundPage } from '@/components/site/reader-page';
import { StateFacts } from '@/components/site/state-facts';
import { SubscribeLine } from '@/components/site/subscribe';
import { Flag } from '@/components/ui/flag';
import { listByKey } from '@/lib/articles/reading/list-queries';
import { cacheTags } from '@/lib/ground/cache';
import { dayIn } from '@/lib/ground/clock';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { occurrences, yearFrom } from '@/lib/holidays/holiday';
import { listHolidays } from '@/lib/holidays/queries';
import { listComing } from '@/lib/meetings/queries';
import * as queries from '@/lib/states/queries';

export const generateStaticParams = () => [];

type Asked = { iso2: string };
const pathOf = ({ iso2 }: Asked) => `/states/${iso2.toLowerCase()}`;

const page = foundPage({
  path: ({ iso2 }: Asked) => `/states/${iso2}`,
  tags: () => [tag.states],
  find: (_locale, { iso2 }) => queries.getState(iso2.toUpperCase()),
  head: ({ locale, found: { state } }) => ({
    title: localized(state.name, locale),
    description: localized(state.description, locale),
    path: pathOf(state),
    feeds: pathOf(state),
    menu: '/states',
  }),
  body: async ({ locale, asked, found: { state, group }, chrome: { mapNote } }) => {
    const path = pathOf(state);
    if (asked.iso2 !== state.iso2.toLowerCase()) permanentRedirect(`/${locale}${path}`);
    await cacheTags(tag.state(locale, state.iso2), tag.meetings, tag.institutions);
    const now = new Date();
    const [cards, meetings, facts, holidays] = await Promise.all([
      listByKey(locale, 'state', state.iso2),
      listComing({ iso2: state.iso2 }, now, 10),
      queries.listFacts(state.iso2),
      listHolidays(state.iso2),
    ]);
    const today = dayIn(state.zone, now);
    const coming = occurrences(holidays, today, yearFrom(today));
    const t = translator(locale, 'site');
    const name = localized(state.name, locale);
    return (
      <>
        <PageHead
          locale={locale}
          steps={[['/states', t('states')]]}
          title={
            <>
              <Flag iso2={state.iso2} />
              {name}
            </>
          }
          intro={localized(state.description, locale)}
        >
          <SubscribeLine locale={locale} path={path} />
        </PageHead>
        <div className="grid grid-cols-1 gap-4 pt-2 md:grid-cols-[minmax(0,1fr)_18rem] md:grid-rows-[auto_1fr] md:gap-x-14 print:block">
          <div className="md:row-span-2">
            <MeetingsHere meetings={meetings} locale={locale} now={now} path={path} withInstitution />
            <section>
              <h2 className={meetings.length > 0 ? 'rule mt-8' : 'sr-only'}>{t('storiesAbout')}</h2>
              <Listing cards={cards} locale={locale} kicker level={3} older={`/${locale}/search?state=${state.iso2.toLowerCase()}`} />
            </section>
          </div>
          <StateFacts
            locale={locale}
            state={state}
            group={group.singular[locale] || localized(group.name, locale)}
            facts={facts}
            next={coming[0]}
            mapNote={mapNote}
          />
          <HolidaysHere coming={coming} locale={locale} path={path} />
        </div>
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
