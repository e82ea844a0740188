import { CalendarAddress, MeetingList } from '@/components/site/meetings';
import { PageHead } from '@/components/site/page-head';
import { readerPage } from '@/components/site/reader-page';
import { JsonLd } from '@/components/ui/json-ld';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { meetingsJsonLd } from '@/lib/meetings/json-ld';
import { listComing, listPast } from '@/lib/meetings/queries';

export const generateStaticParams = () => [];

/** Every meeting that is announced, and the latest of those that are over. */
const page = readerPage({
  path: '/calendar',
  tags: () => [tag.meetings, tag.institutions, tag.states],
  head: ({ locale }) => ({ title: translator(locale, 'calendar')('title'), description: translator(locale, 'calendar')('intro') }),
  body: async ({ locale }) => {
    const now = new Date();
    const [coming, past] = await Promise.all([listComing({}, now), listPast({}, now)]);
    const t = translator(locale, 'calendar');
    return (
      <>
        {coming.length > 0 && <JsonLd data={meetingsJsonLd(coming, locale)} />}
        <PageHead isRuled={false} locale={locale} title={t('title')} intro={t('intro')}>
          <CalendarAddress locale={locale} />
        </PageHead>
        <div className="max-w-176 pb-10">
          <h2 className="rule mt-6">{t('coming')}</h2>
          {coming.length === 0 ? <p className="text-soft">{t('none')}</p> : <MeetingList meetings={coming} locale={locale} now={now} withInstitution />}
          {past.length > 0 && (
            <>
              <h2 className="rule mt-8">{t('past')}</h2>
              <MeetingList meetings={past} locale={locale} now={now} withInstitution />
            </>
          )}
        </div>
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
