import { notFound } from 'next/navigation';
import { FundingForm } from '@/components/desk/funding-form';
import { HistoryLink } from '@/components/desk/log-list';
import { translator } from '@/lib/ground/messages';
import { deskPage } from '@/lib/people/gate';
import { rowNumber } from '@/lib/people/search';
import { listFundingNotices } from '@/lib/settings/funding';

export default async function EditFunding({ params }: { params: Promise<{ id: string }> }) {
  const { actor, locale } = await deskPage('funding.manage');
  const id = rowNumber((await params).id);
  const notice = (await listFundingNotices()).find((notice) => notice.id === id);
  if (!notice) notFound();
  const t = translator(locale, 'desk');
  return (
    <>
      <p>
        <a href="/desk/funding">{t('funding.title')}</a>
      </p>
      <h1>{t('funding.notice')}</h1>
      <HistoryLink type="funding-notice" id={notice.id} actor={actor} locale={locale} />
      <FundingForm notice={notice} locale={locale} />
    </>
  );
}
