import { notFound } from 'next/navigation';
import { HistoryLink } from '@/components/desk/log-list';
import { MeetingForm } from '@/components/desk/meeting-form';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { listInstitutions } from '@/lib/institutions/queries';
import { getMeeting } from '@/lib/meetings/queries';
import { deskPage } from '@/lib/people/gate';
import { rowNumber } from '@/lib/people/search';
import { listStates } from '@/lib/states/desk-queries';

export default async function EditMeeting({ params }: { params: Promise<{ id: string }> }) {
  const { actor, locale } = await deskPage('meetings.manage');
  const meeting = await getMeeting(rowNumber((await params).id) ?? 0);
  if (!meeting) notFound();
  const [institutions, states] = await Promise.all([listInstitutions(), listStates()]);
  return (
    <>
      <p>
        <a href="/desk/meetings">{translator(locale, 'calendar')('desk.title')}</a>
      </p>
      <h1>{localized(meeting.title, locale)}</h1>
      <HistoryLink type="meeting" id={meeting.id} actor={actor} locale={locale} />
      <MeetingForm meeting={meeting} institutions={institutions} states={states} zone={meeting.zone} locale={locale} />
    </>
  );
}
