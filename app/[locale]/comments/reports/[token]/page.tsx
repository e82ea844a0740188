import type { Metadata } from 'next';
import { decidedAt } from '@/components/comment/statement';
import { NoSuchPage } from '@/components/site/no-such-page';
import { SiteShell } from '@/components/site/shell';
import { factsLook, PlainPage } from '@/components/ui/plain-page';
import { rejectReasons, reportReasons } from '@/lib/comments/comment/input';
import { renderMarkdown } from '@/lib/comments/comment/markdown';
import { findStoryPlace } from '@/lib/comments/reading/queries';
import { getReportReceipt } from '@/lib/comments/reading/report-receipt';
import { isLocale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { getPublication } from '@/lib/settings/publication';
import { pageMetadata } from '@/lib/site/metadata';
import { readerLocale } from '@/lib/site/request';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readerLocale(params);
  const { name } = await getPublication(locale);
  const metadata = pageMetadata({ locale, name, title: translator(locale, 'receipt')('notice.title'), path: '/comments', index: false });
  return { ...metadata, referrer: 'same-origin' };
}

/**
 * What became of a report on a comment, for whoever sent it: the answer that the EU's Digital
 * Services Act asks for (art. 16).
 */
export default async function ReportReceipt({ params }: Props) {
  const locale = await readerLocale(params);
  const { token } = await params;
  const report = await getReportReceipt(token);
  if (!report) return <NoSuchPage locale={locale} />;
  const place = await findStoryPlace(report.storyId, locale);
  const t = translator(locale, 'receipt');
  const c = translator(locale, 'comments');
  const reason = reportReasons.find((reason) => reason === report.reason) ?? 'other';
  const ground = rejectReasons.find((rejectReason) => rejectReason === report.ground);
  return (
    <SiteShell locale={locale} path={`/comments/reports/${token}`}>
      <PlainPage title={t('notice.title')} look="form">
        <p role="status">{report.outcome === null ? c('reported') : t(`notice.${report.outcome}`)}</p>
        {report.outcome === 'upheld' && ground && <p>{t('notice.ground', { reason: c(`reasons.${ground}`) })}</p>}
        {report.decidedAt && <p>{t('notice.decided', { when: `${decidedAt(report.decidedAt, locale)} UTC` })}</p>}
        <dl className={factsLook}>
          <dt>{c('reportWhy')}</dt>
          <dd>{c(`reportReasons.${reason}`)}</dd>
          {report.note && (
            <>
              <dt>{c('reportNote')}</dt>
              <dd dir="auto">{report.note}</dd>
            </>
          )}
          <dt>{t('notice.sent')}</dt>
          <dd>{decidedAt(report.at, locale)} UTC</dd>
        </dl>
        {report.status === 'approved' && (
          <blockquote lang={isLocale(report.language) ? languageTags[report.language] : undefined} dir={report.dir}>
            {renderMarkdown(report.text)}
          </blockquote>
        )}
        {report.outcome === null ? <p>{t('notice.keep')}</p> : <p>{t('notice.redress')}</p>}
        <p>
          <a href={`/${locale}/contact`}>{t('notice.contact')}</a>
        </p>
        {place && (
          <p>
            <a href={`/${place.locale}/news/${place.slug}#comments`}>{c('back')}</a>
          </p>
        )}
      </PlainPage>
    </SiteShell>
  );
}
