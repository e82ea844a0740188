import type { Metadata } from 'next';
import { Missing } from '@/components/site/missing';
import { PageHead } from '@/components/site/page-head';
import { RegionMap } from '@/components/site/region-map';
import { Roster } from '@/components/site/roster';
import { Shell } from '@/components/site/shell';
import { attach } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';
import { countStories } from '@/lib/states/queries';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ReaderParams): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  if (!known) return {};
  const t = translator(locale, 'site');
  const { name } = await getChrome(locale);
  return pageMetadata({ locale, name, title: t('states'), description: t('statesIntro'), path: '/states' });
}

export default async function StatesPage({ params }: ReaderParams) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/states`} />;
  await attach(tag.states, tag.latest(locale));
  const t = translator(locale, 'site');
  const [{ groups, mapNote }, counts] = await Promise.all([getChrome(locale), countStories(locale)]);
  return (
    <Shell locale={locale} path="/states">
      <PageHead locale={locale} title={t('states')} intro={t('statesIntro')} />
      <div className="pt-5 pb-10 print:hidden">
        <RegionMap locale={locale} groups={groups} note={mapNote} counts={counts} />
      </div>
      <Roster locale={locale} groups={groups} counts={counts} />
    </Shell>
  );
}
