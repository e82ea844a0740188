import { formLook } from '@/components/desk/look';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { removeOfficer, saveOfficer } from '@/lib/institutions/actions';
import type { OfficerRow } from '@/lib/institutions/officer';
import { Field, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';
import { RowForms } from './row-forms';

type Properties = { institutionId: number; officers: OfficerRow[]; locale: Locale };

/** Who holds the offices of an institution: each opens into its form, and one more can be added. */
export function OfficerForms({ institutionId, officers, locale }: Properties) {
  const t = translator(locale, 'officers');
  return (
    <RowForms
      id="officers"
      words={{ title: t('title'), lead: t('desk.lead'), add: t('desk.add') }}
      action={removeOfficer}
      undo={saveOfficer}
      done={strings(locale, 'officers').desk.removed}
      rows={officers.map((officer) => ({
        id: officer.id,
        about: localized(officer.name, locale),
        shown: (
          <>
            <strong>{localized(officer.name, locale)}</strong> <span className="text-sm text-soft">{localized(officer.role, locale)}</span>
          </>
        ),
        form: <OfficerForm institutionId={institutionId} officer={officer} locale={locale} />,
      }))}
      adding={<OfficerForm institutionId={institutionId} locale={locale} next={(officers.at(-1)?.position ?? 0) + 1} />}
      locale={locale}
    />
  );
}

function OfficerForm({ institutionId, officer, locale, next }: { institutionId: number; officer?: OfficerRow; locale: Locale; next?: number }) {
  const t = translator(locale, 'officers');
  return (
    <DeskForm
      action={saveOfficer}
      undo={officer && saveOfficer}
      done={strings(locale, 'officers').desk.saved}
      clear={!officer}
      className={`${formLook} max-w-225`}
      label={officer ? localized(officer.name, locale) : t('desk.add')}
      hidden={{ id: officer?.id ?? '', institutionId }}
    >
      <LocalizedFields name="name" label={t('desk.name')} value={officer?.name} maxLength={120} />
      <LocalizedFields name="role" label={t('desk.role')} value={officer?.role} maxLength={160} />
      <Field name="since" inputMode="numeric" maxLength={4} label={t('desk.since')} value={officer?.since ?? ''} />
      <Field name="position" inputMode="numeric" maxLength={5} label={translator(locale, 'desk')('fields.position')} value={officer?.position ?? next ?? 1} />
      <Submit>{translator(locale, 'desk')('form.save')}</Submit>
    </DeskForm>
  );
}
