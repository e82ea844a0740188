import { InstitutionForm } from '@/components/desk/institution-form';
import { listLook, topLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { removeInstitution, saveInstitution } from '@/lib/institutions/actions';
import { listInstitutions } from '@/lib/institutions/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('institutions.title') };
}

export default async function Institutions() {
  const { locale } = await deskPage('institutions.manage');
  const institutions = await listInstitutions();
  const t = translator(locale, 'desk');
  return (
    <>
      <h1>{t('institutions.title')}</h1>
      <ul className={listLook} data-part="desk-list">
        {institutions.map((institution) => (
          <li key={institution.id} className={topLook} data-part="desk-top">
            <a href={`/desk/institutions/${institution.id}`}>{localized(institution.name, locale)}</a>
            <OneButton
              action={removeInstitution}
              undo={saveInstitution}
              done={strings(locale, 'desk').institutions.removed}
              fields={{ id: institution.id }}
              about={localized(institution.name, locale)}
            >
              {t('form.remove')}
            </OneButton>
          </li>
        ))}
      </ul>
      <h2>{t('institutions.add')}</h2>
      <InstitutionForm locale={locale} position={institutions.length + 1} />
    </>
  );
}
