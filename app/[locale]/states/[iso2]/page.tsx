import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { Listing } from '@/components/article/listing';
import { MeetingsHere } from '@/components/site/meetings';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { Shell } from '@/components/site/shell';
import { StateFacts } from '@/components/site/state-facts';
import { SubscribeLink } from '@/components/site/subscribe';
import { Flag } from '@/components/ui/flag';
import { listByKey } from '@/lib/articles/reading/list-queries';
import { attach } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { listComing } from '@/lib/meetings/queries';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';
import * as queries from '@/lib/states/queries';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

const getState = cache(queries.getState);

export async function generateMetadata({ params }: ReaderParams<'iso2'>): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  const found = known ? await getState((await params).iso2.toUpperCase()) : null;
  if (!found) return {};
  const { name } = await getChrome(locale);
  const path = `/states/${found.state.iso2.toLowerCase()}`;
  return pageMetadata({ locale, name, title: localized(found.state.name, locale), description: localized(found.state.description, locale), path, feeds: path });
}

export default async function StatePage({ params }: ReaderParams<'iso2'>) {
  const { locale, known } = await readLocale(params);
  const { iso2 } = await params;
  await attach(tag.states);
  const found = known ? await getState(iso2.toUpperCase()) : null;
  if (!found) return <Missing locale={locale} path={`/${(await params).locale}/states/${(await params).iso2}`} />;
  const { state, group } = found;
  const path = `/states/${state.iso2.toLowerCase()}`;
  if (iso2 !== state.iso2.toLowerCase()) permanentRedirect(`/${locale}${path}`);
  await attach(tag.state(locale, state.iso2), tag.meetings, tag.institutions);
  const now = new Date();
  const [cards, meetings, facts, { mapNote }] = await Promise.all([
    listByKey(locale, 'state', state.iso2),
    listComing({ iso2: state.iso2 }, now, 10),
    queries.listFacts(state.iso2),
    getChrome(locale),
  ]);
  const t = translator(locale, 'site');
  const name = localized(state.name, locale);
  return (
    <Shell locale={locale} path={path} menu="/states">
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
        <p className="flex flex-wrap gap-x-5 font-sans text-ui font-medium [&_a]:tap [&_a]:text-accent print:hidden">
          <SubscribeLink locale={locale} path={path} />
        </p>
      </PageHead>
      <div className="grid grid-cols-1 gap-4 pt-2 md:grid-cols-[minmax(0,1fr)_18rem] md:gap-14 print:block">
        <div>
          <MeetingsHere meetings={meetings} locale={locale} now={now} path={path} withInstitution />
          <section>
            <h2 className={meetings.length > 0 ? 'rule mt-8' : 'sr-only'}>{t('storiesAbout')}</h2>
            <Listing cards={cards} locale={locale} kicker level={3} older={`/${locale}/search?state=${state.iso2.toLowerCase()}`} />
          </section>
        </div>
        <StateFacts locale={locale} state={state} group={group.singular[locale] || localized(group.name, locale)} facts={facts} mapNote={mapNote} />
      </div>
    </Shell>
  );
}
