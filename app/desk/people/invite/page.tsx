import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { LinkOutcome } from '@/components/desk/outcome.client';
import { ReachFields } from '@/components/desk/reach-fields';
import { strings, translator } from '@/lib/ground/messages';
import { invite } from '@/lib/people/actions';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { listSections } from '@/lib/sections/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'people')('invite.title') };
}

export default async function Invite() {
  const { locale } = await deskPage('people.manage');
  const sections = await listSections();
  const t = translator(locale, 'people');
  const words = strings(locale, 'people').invite;
  return (
    <>
      <p>
        <a href="/desk/people">{t('list.title')}</a>
      </p>
      <h1>{t('invite.title')}</h1>
      <DeskForm action={invite}>
        <Field name="email" type="email" label={t('invite.email')} required autoFocus maxLength={200} />
        <ReachFields held="contributor" languages={[]} sectionIds={[]} sections={sections} locale={locale} />
        <Submit>{t('invite.submit')}</Submit>
        <LinkOutcome link={words.link} mailed={words.mailed} />
      </DeskForm>
    </>
  );
}
