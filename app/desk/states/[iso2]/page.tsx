import { notFound } from 'next/navigation';
import { HolidayForms } from '@/components/desk/holiday-forms';
import { HistoryLink } from '@/components/desk/log-list';
import { StateFactForms } from '@/components/desk/state-fact-forms';
import { StateForm } from '@/components/desk/state-form';
import { dayIn } from '@/lib/ground/clock';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { listHolidays } from '@/lib/holidays/queries';
import { deskPage } from '@/lib/people/gate';
import { getStateForDesk, listGroupsForDesk } from '@/lib/states/desk-queries';
import { listFacts } from '@/lib/states/queries';

export default async function EditState({ params }: { params: Promise<{ iso2: string }> }) {
  const { actor, locale } = await deskPage('states.manage');
  const { iso2 } = await params;
  const [state, groups] = await Promise.all([/^[a-z]{2}$/i.test(iso2) ? getStateForDesk(iso2) : null, listGroupsForDesk()]);
  if (!state) notFound();
  return (
    <>
      <p>
        <a href="/desk/states">{translator(locale, 'desk')('states.title')}</a>
      </p>
      <h1>{localized(state.name, locale)}</h1>
      <HistoryLink type="state" id={state.iso2} actor={actor} locale={locale} />
      <StateForm state={state} groups={groups} locale={locale} />
      <StateFactForms iso2={state.iso2} facts={await listFacts(state.iso2)} locale={locale} />
      <HolidayForms iso2={state.iso2} holidays={await listHolidays(state.iso2)} today={dayIn(state.zone, new Date())} locale={locale} />
    </>
  );
}
