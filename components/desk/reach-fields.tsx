import { type Locale, languageNames, locales, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { roles } from '@/lib/ground/policy';
import type { Section } from '@/lib/sections/section';
import { Checks, Select } from './fields.client';

type Props = { held: string; languages: string[]; sectionIds: number[]; sections: Section[]; locale: Locale };

/** Role, languages and sections of an account. */
export function ReachFields({ held, languages, sectionIds, sections, locale }: Props) {
  const t = translator(locale, 'people');
  const d = translator(locale, 'desk');
  return (
    <>
      <Select name="role" label={t('list.role')} value={held} options={roles.map((role) => ({ value: role, label: d(`roles.${role}`) }))} />
      <Checks
        name="languages"
        label={t('person.languages')}
        hint={t('person.languagesHint')}
        values={languages}
        options={locales.map((language) => ({ value: language, label: languageNames[language] }))}
      />
      {sections.length > 0 && (
        <Checks
          name="sectionIds"
          label={t('person.sections')}
          hint={t('person.sectionsHint')}
          values={sectionIds}
          options={sections.map((section) => ({ value: section.id, label: localized(section.name, locale) }))}
        />
      )}
    </>
  );
}
