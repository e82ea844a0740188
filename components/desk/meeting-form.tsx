import { columnsLook, formLook } from '@/components/desk/look';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import type { InstitutionRow } from '@/lib/institutions/queries';
import { saveMeeting } from '@/lib/meetings/actions';
import { type MeetingRow, meetingInput } from '@/lib/meetings/meeting';
import type { StateRow } from '@/lib/states/desk-queries';
import { Checkbox, Field, Select, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';

type Properties = { meeting?: MeetingRow; institutions: InstitutionRow[]; states: StateRow[]; zone: string; locale: Locale };

export function MeetingForm({ meeting, institutions, states, zone, locale }: Properties) {
  const t = translator(locale, 'calendar');
  const given = meeting && meetingInput(meeting);
  const byName = (left: { label: string }, right: { label: string }) => left.label.localeCompare(right.label, locale);
  const stateOptions = states.map((state) => ({ value: state.iso2, label: localized(state.name, locale) })).sort(byName);
  return (
    <DeskForm
      action={saveMeeting}
      undo={meeting && saveMeeting}
      done={strings(locale, 'calendar').desk.saved}
      clear={!meeting}
      className={`${formLook} max-w-225`}
      label={t('desk.meeting')}
      hidden={{ id: meeting?.id ?? '' }}
    >
      <LocalizedFields name="title" label={t('desk.meeting')} value={given?.title} maxLength={200} />
      <div className={columnsLook}>
        <Select
          name="institutionId"
          label={t('desk.institution')}
          value={given?.institutionId}
          options={institutions.map((institution) => ({ value: institution.id, label: localized(institution.name, locale) }))}
        />
        <Select name="iso2" label={t('desk.state')} value={given?.iso2 ?? ''} options={[{ value: '', label: t('desk.noState') }, ...stateOptions]} />
        <Field name="zone" label={t('desk.zone')} value={given?.zone ?? zone} maxLength={60} required />
      </div>
      <div className={columnsLook}>
        <Field name="day" type="date" label={t('desk.day')} value={given?.day} required />
        <Field name="time" type="time" label={t('desk.time')} hint={t('desk.timeHint')} value={given?.time ?? ''} />
        <Field name="endDay" type="date" label={t('desk.endDay')} value={given?.endDay ?? ''} />
        <Field name="endTime" type="time" label={t('desk.endTime')} value={given?.endTime ?? ''} />
      </div>
      <LocalizedFields name="place" label={t('desk.place')} hint={t('desk.placeHint')} value={given?.place} maxLength={200} />
      <LocalizedFields name="note" label={t('desk.note')} value={given?.note} rows={3} maxLength={1000} />
      <Field name="website" type="url" label={t('desk.website')} value={given?.website ?? ''} maxLength={300} />
      <Checkbox name="isCancelled" label={t('desk.cancelled')} hint={t('desk.cancelledHint')} value={given?.isCancelled ?? false} />
      <Submit>{translator(locale, 'desk')('form.save')}</Submit>
    </DeskForm>
  );
}
