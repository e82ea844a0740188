import { formLook } from '@/components/desk/look';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { saveTag } from '@/lib/tags/actions';
import type { TagRow } from '@/lib/tags/desk-queries';
import { Field, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';

export function TagForm({ tag, locale }: { tag?: TagRow; locale: Locale }) {
  const t = translator(locale, 'desk');
  return (
    <DeskForm
      action={saveTag}
      undo={tag && saveTag}
      done={strings(locale, 'desk').tags.saved}
      clear={!tag}
      className={`${formLook} max-w-225`}
      hidden={{ id: tag?.id ?? '' }}
    >
      <LocalizedFields name="name" label={t('fields.name')} value={tag?.name} maxLength={80} />
      <Field name="slug" label={t('fields.slug')} hint={t('fields.slugHint')} value={tag?.slug} maxLength={80} required />
      <LocalizedFields name="description" label={t('fields.description')} value={tag?.description} rows={3} maxLength={500} />
      <Submit>{t('form.save')}</Submit>
    </DeskForm>
  );
}
