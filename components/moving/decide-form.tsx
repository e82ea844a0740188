import { Field, Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import type { ToldSurvey } from '@/db/schema';
import { isLocale, type Locale, languageNames, locales, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { startImport } from '@/lib/moving/desk/actions';
import type { listTargets } from '@/lib/moving/desk/queries';

type Props = { id: number; told: ToldSurvey; targets: Awaited<ReturnType<typeof listTargets>>; locale: Locale };

/** What is decided before a file is imported: where its categories, authors and languages go. */
export function DecideForm({ id, told, targets, locale }: Props) {
  const t = translator(locale, 'moving');
  const words = strings(locale, 'moving');
  const byRule = { value: '', label: t('byRule') };
  const places = targets.places.map((one) => ({ value: one.id, label: localized(one.name, locale) || one.slug }));
  const roster = targets.roster.map((one) => ({ iso2: one.iso2, name: localized(one.name, locale) || one.iso2 }));
  const asStates = roster.map((one) => ({ value: `state:${one.iso2}`, label: t('asState', { name: one.name }) }));
  const signers = targets.signers.map((one) => ({ value: one.id, label: localized(one.name, locale) }));
  const rest = (count: number) => count > 0 && <p className="m-0 text-sm text-soft">{t('more', { count })}</p>;
  return (
    <DeskForm action={startImport} done={words.started} hidden={{ id }} label={t('decide')}>
      <Field name="section" label={t('section')} hint={t('sectionHint')} value="archive" maxLength={80} />
      <Select
        name="categories"
        label={t('categories')}
        value="known"
        options={(['known', 'tags', 'sections'] as const).map((value) => ({ value, label: words.categoriesOf[value] }))}
      />
      {told.unknownLanguages.length > 0 && (
        <fieldset>
          <legend>{t('mapLanguages')}</legend>
          {told.unknownLanguages.map((one, at) => (
            <Select
              key={one.code}
              name={`language.${at}`}
              label={t('language', { code: one.code, count: one.count })}
              options={[
                { value: '', label: t('byLetters', { language: isLocale(one.locale) ? languageNames[one.locale] : one.locale }) },
                ...locales.map((value) => ({ value, label: languageNames[value] })),
              ]}
            />
          ))}
        </fieldset>
      )}
      {told.sections.length > 0 && (
        <details>
          <summary>{t('mapSections')}</summary>
          {told.sections.map((one, at) => (
            <Select
              key={one.key}
              name={`section.${at}`}
              label={`${one.name} (${one.count})`}
              value={one.sectionId ?? ''}
              options={[byRule, { value: 'tag', label: t('asTag') }, ...places, ...asStates]}
            />
          ))}
          {rest(told.sectionCount - told.sections.length)}
        </details>
      )}
      <StateFields states={told.states ?? []} roster={roster} locale={locale} />
      {told.authors.length > 0 && (
        <details>
          <summary>{t('mapAuthors')}</summary>
          {told.authors.map((one, at) => (
            <Select
              key={one.key}
              name={`author.${at}`}
              label={`${one.name} (${one.count})`}
              value={one.personId ?? ''}
              options={[{ value: '', label: t('newPerson') }, ...signers]}
            />
          ))}
          {rest(told.authorCount - told.authors.length)}
        </details>
      )}
      <Submit>{t('start')}</Submit>
    </DeskForm>
  );
}

type OfStates = { states: NonNullable<ToldSurvey['states']>; roster: { iso2: string; name: string }[]; locale: Locale };

/** Which state here each of the source is, or none. */
function StateFields({ states, roster, locale }: OfStates) {
  const t = translator(locale, 'moving');
  if (states.length === 0) return null;
  const options = [{ value: 'none', label: t('noState') }, ...roster.map(({ iso2, name }) => ({ value: iso2, label: name }))];
  return (
    <details>
      <summary>{t('mapStates')}</summary>
      {states.map((one, at) => (
        <Select key={one.code} name={`state.${at}`} label={`${one.code} (${one.count})`} value={one.isHere ? one.code : 'none'} options={options} />
      ))}
    </details>
  );
}
