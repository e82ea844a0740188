import { notFound } from 'next/navigation';
import { DocumentForms } from '@/components/desk/document-forms';
import { InstitutionForm } from '@/components/desk/institution-form';
import { HistoryLink } from '@/components/desk/log-list';
import { OfficerForms } from '@/components/desk/officer-forms';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { getInstitution, listDocuments, listOfficers } from '@/lib/institutions/queries';
import { deskPage } from '@/lib/people/gate';
import { rowNumber } from '@/lib/people/search';

export default async function EditInstitution({ params }: { params: Promise<{ id: string }> }) {
  const { actor, locale } = await deskPage('institutions.manage');
  const institution = await getInstitution(rowNumber((await params).id) ?? 0);
  if (!institution) notFound();
  return (
    <>
      <p>
        <a href="/desk/institutions">{translator(locale, 'desk')('institutions.title')}</a>
      </p>
      <h1>{localized(institution.name, locale)}</h1>
      <HistoryLink type="institution" id={institution.id} actor={actor} locale={locale} />
      <InstitutionForm institution={institution} locale={locale} />
      <OfficerForms institutionId={institution.id} officers={await listOfficers(institution.id)} locale={locale} />
      <DocumentForms institutionId={institution.id} documents={await listDocuments(institution.id)} locale={locale} />
    </>
  );
}
