import type { Metadata } from 'next';
import { NoSuchPage } from '@/components/site/no-such-page';
import { SiteShell } from '@/components/site/shell';
import { ReporterData } from '@/components/typo/reporter-data';
import { factsLook, PlainPage } from '@/components/ui/plain-page';
import { formatDate } from '@/lib/ground/clock';
import { isLocale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { getPublication } from '@/lib/settings/publication';
import { pageMetadata } from '@/lib/site/metadata';
import { readerLocale } from '@/lib/site/request';
import { getTypoReceipt } from '@/lib/typos/queries';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; token: string }>; searchParams: Promise<{ reason?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readerLocale(params);
  const t = translator(locale, 'typos');
  const { name } = await getPublication(locale);
  return { ...pageMetadata({ locale, name, title: t('receiptTitle'), path: '/typos', index: false }), referrer: 'same-origin' };
}

const outcomes = { open: 'waiting', accepted: 'accepted', declined: 'declined', not_a_typo: 'not_a_typo', closed: 'closed' } as const;

/** What became of a report, for whoever has its link. */
export default async function Receipt({ params }: Props) {
  const locale = await readerLocale(params);
  const { token } = await params;
  const t = translator(locale, 'typos');
  const receipt = await getTypoReceipt(token);
  if (!receipt) return <NoSuchPage locale={locale} />;
  return (
    <SiteShell locale={locale} path={`/typos/${token}`}>
      <PlainPage title={t('receiptTitle')}>
        <p role="status">{t(receipt.isWithdrawn && receipt.status === 'open' ? 'withdrawn' : outcomes[receipt.status])}</p>
        {receipt.reason && <p>{t('reason', { reason: receipt.reason })}</p>}
        <dl className={`pt-5 ${factsLook}`}>
          <dt>{t('said')}</dt>
          <dd lang={isLocale(receipt.locale) ? languageTags[receipt.locale] : undefined}>{receipt.exact}</dd>
          <dt>{t('should')}</dt>
          <dd>
            {receipt.proposal === '' ? (
              t('removed')
            ) : (
              <span lang={isLocale(receipt.locale) ? languageTags[receipt.locale] : undefined}>{receipt.proposal}</span>
            )}
          </dd>
        </dl>
        <p>{t('reported', { day: formatDate(locale, receipt.createdAt) })}</p>
        <p>
          <a href={`/${receipt.locale}/news/${receipt.slug}`}>{t('article')}</a>
        </p>
        <ReporterData locale={locale} token={token} isKnown={receipt.isKnown || receipt.hasAddress || receipt.note !== ''} />
      </PlainPage>
    </SiteShell>
  );
}
