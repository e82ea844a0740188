import { notFound } from 'next/navigation';
import { TermsForm } from '@/components/comment/terms-form';
import { HistoryLink } from '@/components/desk/log-list';
import { SectionForm } from '@/components/desk/section-form';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { deskPage } from '@/lib/people/gate';
import { rowNumber } from '@/lib/people/search';
import { listSections } from '@/lib/sections/queries';

export default async function EditSection({ params }: { params: Promise<{ id: string }> }) {
  const { actor, locale } = await deskPage('sections.manage');
  const id = rowNumber((await params).id);
  const sections = await listSections();
  const section = sections.find((section) => section.id === id);
  if (!section) notFound();
  return (
    <>
      <p>
        <a href="/desk/sections">{translator(locale, 'desk')('sections.title')}</a>
      </p>
      <h1>{localized(section.name, locale)}</h1>
      <HistoryLink type="section" id={section.id} actor={actor} locale={locale} />
      <SectionForm section={section} sections={sections} locale={locale} />
      <TermsForm place={{ kind: 'section', id: section.id }} locale={locale} />
    </>
  );
}
