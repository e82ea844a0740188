import type { Metadata } from 'next';
import { Missing } from '@/components/site/missing';
import { Shell } from '@/components/site/shell';
import { SubscribeLink } from '@/components/site/subscribe';
import { CorrectionList } from '@/components/typo/corrections';
import { PlainPage } from '@/components/ui/plain-page';
import { attach } from '@/lib/ground/cache';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getChrome } from '@/lib/site/chrome';
import { pageMetadata } from '@/lib/site/metadata';
import { type ReaderParams, readLocale } from '@/lib/site/reader';
import { listCorrections } from '@/lib/typos/queries';

export const revalidate = 300;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ReaderParams): Promise<Metadata> {
  const { locale, known } = await readLocale(params);
  if (!known) return {};
  const { name } = await getChrome(locale);
  const t = translator(locale, 'site');
  return pageMetadata({ locale, name, title: t('corrections'), description: t('correctionsNone'), path: '/corrections', feeds: '/corrections' });
}

export default async function CorrectionsPage({ params }: ReaderParams) {
  const { locale, known } = await readLocale(params);
  if (!known) return <Missing locale={locale} path={`/${(await params).locale}/corrections`} />;
  await attach(tag.corrections(locale));
  const corrections = await listCorrections(locale);
  const t = translator(locale, 'site');
  return (
    <Shell locale={locale} path="/corrections">
      <PlainPage title={t('corrections')}>
        {corrections.length === 0 ? <p>{t('correctionsNone')}</p> : <CorrectionList corrections={corrections} locale={locale} linked />}
        <p>
          <SubscribeLink locale={locale} path="/corrections" />
        </p>
      </PlainPage>
    </Shell>
  );
}
