import { MeetingForm } from '@/components/desk/meeting-form';
import { OneButton } from '@/components/desk/one-button.client';
import { DeskPager, page } from '@/components/desk/pager';
import { MeetingTime } from '@/components/site/meetings';
import { localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { listInstitutions } from '@/lib/institutions/queries';
import { removeMeeting, saveMeeting } from '@/lib/meetings/actions';
import { listMeetings } from '@/lib/meetings/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';
import { listStates } from '@/lib/states/desk-queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'calendar')('desk.title') };
}

export default async function Meetings({ searchParams }: { searchParams: Search }) {
  const { locale } = await deskPage('meetings.manage');
  const before = rowNumber((await searchParams).before);
  const [rows, institutions, states, settings] = await Promise.all([listMeetings(before), listInstitutions(), listStates(), getSettings()]);
  const { shown, last } = page(rows);
  const t = translator(locale, 'calendar');
  const words = translator(locale, 'desk');
  return (
    <>
      <h1>{t('desk.title')}</h1>
      <p className="text-sm text-soft">{t('desk.lead')}</p>
      {shown.length === 0 && <p>{words('list.empty')}</p>}
      {shown.length > 0 && (
        <div className="relative overflow-x-auto">
          <table data-lines="">
            <thead>
              <tr>
                <th scope="col">{t('desk.meeting')}</th>
                <th scope="col">{t('desk.institution')}</th>
                <th scope="col">{t('desk.when')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {shown.map(({ meeting, institution }) => {
                const name = localized(meeting.title, locale);
                return (
                  <tr key={meeting.id}>
                    <td className="min-w-40" data-lines="own">
                      <a href={`/desk/meetings/${meeting.id}`}>{name}</a>
                      {meeting.isCancelled && <span className="m-0 text-sm text-soft"> {t('cancelled')}</span>}
                    </td>
                    <td>{localized(institution.shortName, locale)}</td>
                    <td>
                      <MeetingTime meeting={meeting} locale={locale} inPlace />
                    </td>
                    <td>
                      <OneButton
                        action={removeMeeting}
                        undo={saveMeeting}
                        done={strings(locale, 'calendar').desk.removed}
                        fields={{ id: meeting.id }}
                        about={name}
                      >
                        {words('form.remove')}
                      </OneButton>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <DeskPager path="/desk/meetings" next={last && { before: last.meeting.id }} isFirst={!before} locale={locale} />
      <h2>{t('desk.add')}</h2>
      <MeetingForm institutions={institutions} states={states} zone={settings.zone} locale={locale} />
    </>
  );
}
