import { columnsLook, formLook } from '@/components/desk/look';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { saveGroup, saveState } from '@/lib/states/actions';
import type { GroupRow, StateRow } from '@/lib/states/desk-queries';
import { Field, Select, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';

export function StateForm({ state, groups, locale, position }: { state?: StateRow; groups: GroupRow[]; locale: Locale; position?: number }) {
  const t = translator(locale, 'desk');
  return (
    <DeskForm
      action={saveState}
      undo={state && saveState}
      done={strings(locale, 'desk').states.saved}
      clear={!state}
      className={`${formLook} max-w-225`}
      hidden={state ? { iso2: state.iso2, isNew: 'false' } : { isNew: 'true' }}
    >
      <LocalizedFields name="name" label={t('fields.name')} value={state?.name} maxLength={120} />
      <LocalizedFields name="officialName" label={t('fields.officialName')} value={state?.officialName} maxLength={200} />
      <div className={columnsLook}>
        {!state && <Field name="iso2" label={t('fields.code')} maxLength={2} required />}
        <Select
          name="groupId"
          label={t('fields.group')}
          value={state?.groupId}
          options={groups.map((group) => ({ value: group.id, label: localized(group.name, locale) }))}
        />
        <Field name="since" label={t('fields.since')} inputMode="numeric" value={state?.since} maxLength={4} required />
        <Field name="position" label={t('fields.position')} inputMode="numeric" value={state?.position ?? position} maxLength={5} />
      </div>
      <LocalizedFields name="capital" label={t('fields.capital')} value={state?.capital} maxLength={120} />
      <div className={columnsLook}>
        <Field name="zone" label={t('fields.zone')} hint={t('fields.zoneHint')} value={state?.zone} maxLength={60} required />
        <Field name="lat" label={t('fields.lat')} value={state?.lat} maxLength={20} required />
        <Field name="lon" label={t('fields.lon')} value={state?.lon} maxLength={20} required />
      </div>
      <LocalizedFields name="description" label={t('fields.description')} value={state?.description} rows={8} maxLength={3000} />
      <Submit>{t('form.save')}</Submit>
    </DeskForm>
  );
}

export function GroupForm({ group, locale, position }: { group?: GroupRow; locale: Locale; position?: number }) {
  const t = translator(locale, 'desk');
  const words = strings(locale, 'desk').states;
  const colours = Object.entries(words.colours).map(([value, label]) => ({ value, label }));
  return (
    <DeskForm
      action={saveGroup}
      undo={group && saveGroup}
      done={words.groupSaved}
      clear={!group}
      className={`${formLook} max-w-225`}
      hidden={{ id: group?.id ?? '' }}
    >
      <LocalizedFields name="name" label={t('fields.name')} value={group?.name} maxLength={120} />
      <LocalizedFields name="singular" label={t('fields.singular')} value={group?.singular} hint={t('fields.singularHint')} maxLength={120} />
      <div className={columnsLook}>
        <Field name="key" label={t('fields.key')} value={group?.key} maxLength={40} required />
        <Select name="colour" label={t('fields.colour')} value={group?.colour} options={colours} />
        <Field name="position" label={t('fields.position')} inputMode="numeric" value={group?.position ?? position} maxLength={5} />
      </div>
      <Submit>{t('form.save')}</Submit>
    </DeskForm>
  );
}
