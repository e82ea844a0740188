import { FundingForm } from '@/components/desk/funding-form';
import { listLook, tagLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { formatDate } from '@/lib/ground/clock';
import { localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { removeFunding, saveFunding } from '@/lib/settings/actions';
import { type FundingRow, listFundingNotices } from '@/lib/settings/funding';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('funding.title') };
}

const whenShown = (notice: FundingRow, today: string) => (notice.since > today ? 'ahead' : notice.until !== null && notice.until < today ? 'over' : 'now');

export default async function Funding() {
  const { locale } = await deskPage('funding.manage');
  const [notices, settings] = await Promise.all([listFundingNotices(), getSettings()]);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: settings.zone }).format(new Date());
  const t = translator(locale, 'desk');
  const dayOf = (day: string) => formatDate(locale, new Date(`${day}T00:00:00Z`));
  return (
    <>
      <h1>{t('funding.title')}</h1>
      <p className="text-sm text-soft">{t('funding.lead')}</p>
      <ul className={listLook} data-part="desk-list">
        {notices.map((notice) => (
          <li key={notice.id}>
            <p>
              <a href={`/desk/funding/${notice.id}`}>{localized(notice.notice, locale)}</a>
            </p>
            <div className="flex flex-wrap items-center gap-3">
              <span className={tagLook} data-part="desk-mark">
                {t(`funding.${whenShown(notice, today)}`)}
              </span>
              <span className="m-0 text-sm text-soft">
                {dayOf(notice.since)} – {notice.until === null ? '…' : dayOf(notice.until)}
              </span>
              <OneButton action={removeFunding} undo={saveFunding} done={strings(locale, 'desk').funding.removed} fields={{ id: notice.id }}>
                {t('form.remove')}
              </OneButton>
            </div>
          </li>
        ))}
      </ul>
      <h2>{t('funding.add')}</h2>
      <FundingForm locale={locale} />
    </>
  );
}
