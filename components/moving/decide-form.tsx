import { Field, Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import type { SurveySummary } from '@/db/schema';
import { isLocale, type Locale, languageNames, locales, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { startImport } from '@/lib/moving/desk/actions';
import type { listTargets } from '@/lib/moving/desk/queries';

type Props = { id: number; told: SurveySummary; targets: Awaited<ReturnType<typeof listTargets>>; locale: Locale };

/** What is decided before a file is imported: where its categories, authors and languages go. */
export function DecideForm({ id, told, targets, locale }: Props) {
  const t = translator(locale, 'moving');
  const words = strings(locale, 'moving');
  const byRule = { value: '', label: t('byRule') };
  const places = targets.places.map((place) => ({ value: place.id, label: localized(place.name, locale) || place.slug }));
  const roster = targets.roster.map((state) => ({ iso2: state.iso2, name: localized(state.name, locale) || state.iso2 }));
  const asStates = roster.map((state) => ({ value: `state:${state.iso2}`, label: t('asState', { name: state.name }) }));
  const signers = targets.signers.map((signer) => ({ value: signer.id, label: localized(signer.name, locale) }));
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
          {told.unknownLanguages.map((unknownLanguage, at) => (
            <Select
              key={unknownLanguage.code}
              name={`language.${at}`}
              label={t('language', { code: unknownLanguage.code, count: unknownLanguage.count })}
              options={[
                {
                  value: '',
                  label: t('byLetters', { language: isLocale(unknownLanguage.locale) ? languageNames[unknownLanguage.locale] : unknownLanguage.locale }),
                },
                ...locales.map((value) => ({ value, label: languageNames[value] })),
              ]}
            />
          ))}
        </fieldset>
      )}
      {told.sections.length > 0 && (
        <details>
          <summary>{t('mapSections')}</summary>
          {told.sections.map((section, at) => (
            <Select
              key={section.key}
              name={`section.${at}`}
              label={`${section.name} (${section.count})`}
              value={section.sectionId ?? ''}
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
          {told.authors.map((author, at) => (
            <Select
              key={author.key}
              name={`author.${at}`}
              label={`${author.name} (${author.count})`}
              value={author.personId ?? ''}
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

type OfStates = { states: NonNullable<SurveySummary['states']>; roster: { iso2: string; name: string }[]; locale: Locale };

/** Which state here each of the source is, or none. */
function StateFields({ states, roster, locale }: OfStates) {
  const t = translator(locale, 'moving');
  if (states.length === 0) return null;
  const options = [{ value: 'none', label: t('noState') }, ...roster.map(({ iso2, name }) => ({ value: iso2, label: name }))];
  return (
    <details>
      <summary>{t('mapStates')}</summary>
      {states.map((state, at) => (
        <Select key={state.code} name={`state.${at}`} label={`${state.code} (${state.count})`} value={state.isHere ? state.code : 'none'} options={options} />
      ))}
    </details>
  );
}
