import { formLook } from '@/components/desk/look';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { saveProfile } from '@/lib/people/actions';
import type { Profile } from '@/lib/people/queries';
import { Checkbox, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';

/** How a person stands before readers. */
export function ProfileForm({ person, locale }: { person?: Profile; locale: Locale }) {
  const t = translator(locale, 'people');
  return (
    <DeskForm
      action={saveProfile}
      undo={person && saveProfile}
      done={strings(locale, 'people').profile.saved}
      clear={!person}
      className={`${formLook} max-w-225`}
      hidden={{ id: person?.id ?? '' }}
    >
      <LocalizedFields name="name" label={t('name')} value={person?.name} maxLength={120} />
      <LocalizedFields name="title" label={t('profile.position')} value={person?.title} maxLength={160} />
      <LocalizedFields name="bio" label={t('profile.bio')} value={person?.bio} rows={5} maxLength={2000} />
      <Checkbox name="public" label={t('profile.public')} value={person?.public ?? true} />
      <Submit>{translator(locale, 'desk')('form.save')}</Submit>
    </DeskForm>
  );
}
