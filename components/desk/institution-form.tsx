import { columnsLook, formLook } from '@/components/desk/look';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { saveInstitution } from '@/lib/institutions/actions';
import type { InstitutionRow } from '@/lib/institutions/queries';
import { Field, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';

export function InstitutionForm({ institution, locale, position }: { institution?: InstitutionRow; locale: Locale; position?: number }) {
  const t = translator(locale, 'desk');
  return (
    <DeskForm
      action={saveInstitution}
      undo={institution && saveInstitution}
      done={strings(locale, 'desk').institutions.saved}
      clear={!institution}
      className={`${formLook} max-w-225`}
      hidden={{ id: institution?.id ?? '' }}
    >
      <LocalizedFields name="name" label={t('fields.name')} value={institution?.name} maxLength={160} />
      <LocalizedFields name="shortName" label={t('fields.shortName')} value={institution?.shortName} maxLength={80} />
      <div className={columnsLook}>
        <Field name="slug" label={t('fields.slug')} value={institution?.slug} maxLength={80} required />
        <Field name="since" label={t('fields.since')} inputMode="numeric" value={institution?.since ?? ''} maxLength={4} />
        <Field name="position" label={t('fields.position')} inputMode="numeric" value={institution?.position ?? position} maxLength={5} />
      </div>
      <Field name="website" type="url" label={t('fields.website')} value={institution?.website ?? ''} maxLength={300} />
      <LocalizedFields name="place" label={t('fields.place')} value={institution?.place} maxLength={160} />
      <LocalizedFields name="description" label={t('fields.description')} value={institution?.description} rows={8} maxLength={3000} />
      <Submit>{t('form.save')}</Submit>
    </DeskForm>
  );
}
