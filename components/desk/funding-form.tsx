import { columnsLook, formLook } from '@/components/desk/look';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { saveFunding } from '@/lib/settings/actions';
import type { FundingRow } from '@/lib/settings/funding';
import { Field, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';

export function FundingForm({ notice, locale }: { notice?: FundingRow; locale: Locale }) {
  const t = translator(locale, 'desk');
  return (
    <DeskForm
      action={saveFunding}
      undo={notice && saveFunding}
      done={strings(locale, 'desk').funding.saved}
      clear={!notice}
      className={`${formLook} max-w-225`}
      hidden={{ id: notice?.id ?? '' }}
    >
      <LocalizedFields name="notice" label={t('funding.notice')} value={notice?.notice} rows={4} maxLength={600} />
      <LocalizedFields name="label" label={t('funding.label')} value={notice?.label} maxLength={80} />
      <div className={columnsLook}>
        <Field name="since" type="date" label={t('funding.since')} value={notice?.since} required />
        <Field name="until" type="date" label={t('funding.until')} value={notice?.until ?? ''} />
      </div>
      <Submit>{t('form.save')}</Submit>
    </DeskForm>
  );
}
