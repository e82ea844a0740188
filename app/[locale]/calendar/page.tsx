import type { Metadata } from 'next';
import { CalendarAddress, MeetingList } from '@/components/site/meetings';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Shell } from '@/components/site/shell';
import { JsonLd } from '@/components/ui/json-ld';
import { attach } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { meetingsJsonLd } from '@/lib/meetings/json-ld';
import { listComing, listPast } from '@/lib/meetings/queries';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: ReaderParams): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  if (!known) return {};
  const t = translator(locale, 'calendar');
  const { name } = await getChrome(locale);
  return pageMetadata({ locale, name, title: t('title'), description: t('intro'), path: '/calendar' });
}

/** Every meeting that is announced, and the latest of those that are over. */
export default async function CalendarPage({ params }: ReaderParams) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/calendar`} />;
  await attach(tag.meetings, tag.institutions, tag.states);
  const now = new Date();
  const [coming, past] = await Promise.all([listComing({}, now), listPast({}, now)]);
  const t = translator(locale, 'calendar');
  return (
    <Shell locale={locale} path="/calendar">
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
    </Shell>
  );
}
