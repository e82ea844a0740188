import { notFound } from 'next/navigation';
import { HistoryLink, LogList } from '@/components/desk/log-list';
import { tagLook, urgentLook } from '@/components/desk/look';
import { PersonAccess } from '@/components/desk/person-access';
import { ProfileForm } from '@/components/desk/profile-form';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { listLog } from '@/lib/log/queries';
import { deskPage } from '@/lib/people/gate';
import { getPerson, getProfile, listSessions } from '@/lib/people/queries';
import { rowNumber } from '@/lib/people/search';
import { listSections } from '@/lib/sections/queries';
import { getSettings } from '@/lib/settings/queries';

export default async function Person({ params }: { params: Promise<{ id: string }> }) {
  const { actor, locale } = await deskPage('people.manage');
  const id = rowNumber((await params).id) ?? 0;
  const [person, profile, sections, sessions, settings, log] = await Promise.all([
    getPerson(id),
    getProfile(id),
    listSections(),
    listSessions(id),
    getSettings(),
    listLog({ personId: id, reader: actor }, 20),
  ]);
  if (!person || !profile) notFound();
  const t = translator(locale, 'people');
  const name = localized(person.name, locale);
  return (
    <>
      <p>
        <a href="/desk/people">{t('list.title')}</a>
      </p>
      <h1>{name}</h1>
      <HistoryLink type="person" id={id} actor={actor} locale={locale} />
      <p className="text-sm text-soft">
        {person.email}{' '}
        {person.disabledAt && (
          <span className={`${tagLook} ${urgentLook}`} data-part="desk-mark">
            {t('list.disabled')}
          </span>
        )}{' '}
        {person.hasTotp && (
          <span className={tagLook} data-part="desk-mark">
            {t('list.secondStep')}
          </span>
        )}
      </p>
      {person.email && <PersonAccess person={person} sections={sections} sessions={sessions} zone={settings.zone} locale={locale} />}
      <h2>{t('profile.title')}</h2>
      <ProfileForm person={profile} locale={locale} />
      <h2>{t('person.log', { name })}</h2>
      <LogList rows={log.slice(0, 20)} locale={locale} zone={settings.zone} />
    </>
  );
}
