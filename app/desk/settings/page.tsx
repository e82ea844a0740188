import { TermsForm } from '@/components/comment/terms-form';
import { Checkbox, Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { LocalizedFields } from '@/components/desk/localized-fields';
import { HistoryLink } from '@/components/desk/log-list';
import { formLook } from '@/components/desk/look';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { saveSettings } from '@/lib/settings/actions';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('settings.title') };
}

export default async function EditSettings() {
  const { actor, locale } = await deskPage('settings.manage');
  const settings = await getSettings();
  const t = translator(locale, 'desk');
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <HistoryLink type="settings" id="site" actor={actor} locale={locale} />
      <DeskForm action={saveSettings} undo={saveSettings} done={strings(locale, 'desk').settings.saved} className={`${formLook} max-w-225`}>
        <LocalizedFields name="name" label={t('settings.name')} value={settings.name} maxLength={80} />
        <LocalizedFields name="tagline" label={t('settings.tagline')} value={settings.tagline} maxLength={200} />
        <Field name="zone" label={t('settings.zone')} hint={t('settings.zoneHint')} value={settings.zone} maxLength={60} required />
        <fieldset>
          <legend>
            <strong>{t('settings.rules')}</strong>
          </legend>
          <Checkbox name="fourEyes" label={t('settings.fourEyes')} value={settings.fourEyes} />
          <Checkbox name="comments" label={t('settings.comments')} value={settings.comments} />
          <Checkbox name="typos" label={t('settings.typos')} value={settings.typos} />
        </fieldset>
        <LocalizedFields name="about" label={t('settings.about')} hint={t('settings.aboutHint')} value={settings.about} rows={12} maxLength={20_000} />
        <LocalizedFields name="mapNote" label={t('settings.mapNote')} hint={t('settings.mapNoteHint')} value={settings.mapNote} rows={2} maxLength={300} />
        <LocalizedFields name="contactIntro" label={t('settings.contactIntro')} value={settings.contactIntro} rows={4} maxLength={2000} />
        <Field name="securityContact" label={t('settings.securityContact')} value={settings.securityContact ?? ''} maxLength={200} />
        <fieldset className="flex flex-col gap-4">
          <legend>
            <strong>{t('settings.imprint')}</strong>
          </legend>
          <p className="m-0 text-sm text-soft">{t('settings.imprintHint')}</p>
          <LocalizedFields name="publisher" label={t('settings.publisher')} value={settings.publisher} maxLength={200} />
          <LocalizedFields name="publisherAddress" label={t('settings.publisherAddress')} value={settings.publisherAddress} maxLength={400} />
          <Field name="publisherEmail" label={t('settings.publisherEmail')} value={settings.publisherEmail ?? ''} maxLength={200} />
          <LocalizedFields name="registration" label={t('settings.registration')} value={settings.registration} maxLength={300} />
          <LocalizedFields name="responsible" label={t('settings.responsible')} value={settings.responsible} maxLength={200} />
          <LocalizedFields name="owners" label={t('settings.owners')} value={settings.owners} rows={3} maxLength={2000} />
          <LocalizedFields name="dataAuthority" label={t('settings.dataAuthority')} value={settings.dataAuthority} maxLength={200} />
        </fieldset>
        <Submit>{t('form.save')}</Submit>
      </DeskForm>
      <TermsForm place={{ kind: 'site' }} locale={locale} />
    </>
  );
}
