import { formLook } from '@/components/desk/look';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { saveSection } from '@/lib/sections/actions';
import type { Section } from '@/lib/sections/section';
import { Field, Select, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';

export function SectionForm({ section, sections, locale }: { section?: Section; sections: Section[]; locale: Locale }) {
  const t = translator(locale, 'desk');
  const parents = sections.filter((parent) => parent.id !== section?.id).map((parent) => ({ value: parent.id, label: localized(parent.name, locale) }));
  return (
    <DeskForm
      action={saveSection}
      undo={section && saveSection}
      done={strings(locale, 'desk').sections.saved}
      clear={!section}
      className={`${formLook} max-w-225`}
      hidden={{ id: section?.id ?? '', position: section?.position ?? sections.length + 1 }}
    >
      <LocalizedFields name="name" label={t('fields.name')} value={section?.name} maxLength={80} />
      <Field name="slug" label={t('fields.slug')} hint={t('fields.slugHint')} value={section?.slug} maxLength={80} required />
      <Select name="parentId" label={t('fields.parent')} value={section?.parentId ?? ''} options={[{ value: '', label: t('fields.top') }, ...parents]} />
      <LocalizedFields name="description" label={t('fields.description')} value={section?.description} rows={3} maxLength={500} />
      <Submit>{t('form.save')}</Submit>
    </DeskForm>
  );
}
