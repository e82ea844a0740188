import { columnsLook, formLook } from '@/components/desk/look';
import { HolidayDays } from '@/components/site/holidays';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { removeHoliday, saveHoliday } from '@/lib/holidays/actions';
import { type HolidayRow, occurrences, yearFrom } from '@/lib/holidays/holiday';
import { Field, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';
import { RowForms } from './row-forms';

type Properties = { iso2: string; holidays: HolidayRow[]; today: string; locale: Locale };

/**
 * The public holidays of a state, the next first: each opens into its form, and one more can be
 * added. One whose days of each year ran out says so.
 */
export function HolidayForms({ iso2, holidays, today, locale }: Properties) {
  const t = translator(locale, 'holidays');
  const coming = occurrences(holidays, today, yearFrom(today));
  const next = (holiday: HolidayRow) => coming.find((occurrence) => occurrence.holiday.id === holiday.id);
  const inOrder = holidays.toSorted((a, b) => (next(a)?.first ?? '').localeCompare(next(b)?.first ?? ''));
  return (
    <RowForms
      id="holidays"
      words={{ title: t('desk.title'), lead: t('desk.lead'), add: t('desk.add') }}
      action={removeHoliday}
      undo={saveHoliday}
      done={strings(locale, 'holidays').desk.removed}
      rows={inOrder.map((holiday) => {
        const [name, falls] = [localized(holiday.title, locale), next(holiday)];
        return {
          id: holiday.id,
          about: name,
          shown: (
            <>
              <strong>{name}</strong> {falls ? <HolidayDays occurrence={falls} locale={locale} /> : <em className="text-urgent">{t('desk.none')}</em>}{' '}
              <span className="text-sm text-soft">
                {localized(holiday.source, locale)}, {holiday.asOf}
              </span>
            </>
          ),
          form: <HolidayForm iso2={iso2} holiday={holiday} locale={locale} />,
        };
      })}
      adding={<HolidayForm iso2={iso2} locale={locale} />}
      locale={locale}
    />
  );
}

function HolidayForm({ iso2, holiday, locale }: { iso2: string; holiday?: HolidayRow; locale: Locale }) {
  const t = translator(locale, 'holidays');
  const facts = translator(locale, 'facts');
  return (
    <DeskForm
      action={saveHoliday}
      undo={holiday && saveHoliday}
      done={strings(locale, 'holidays').desk.saved}
      clear={!holiday}
      className={`${formLook} max-w-225`}
      label={holiday ? localized(holiday.title, locale) : t('desk.add')}
      hidden={{ id: holiday?.id ?? '', iso2 }}
    >
      <LocalizedFields name="title" label={t('desk.name')} value={holiday?.title} maxLength={120} />
      <Field name="days" label={t('desk.days')} hint={t('desk.daysHint')} value={holiday?.days.join(', ')} maxLength={500} required />
      <div className={columnsLook}>
        <Field name="length" label={t('desk.length')} inputMode="numeric" value={holiday?.length ?? 1} maxLength={2} required />
        <Field name="asOf" label={facts('asOf')} hint={facts('asOfHint')} value={holiday?.asOf} maxLength={10} required />
      </div>
      <LocalizedFields name="source" label={facts('source')} value={holiday?.source} maxLength={160} />
      <Field name="sourceUrl" type="url" label={facts('sourceUrl')} value={holiday?.sourceUrl ?? ''} maxLength={500} />
      <Submit>{translator(locale, 'desk')('form.save')}</Submit>
    </DeskForm>
  );
}
