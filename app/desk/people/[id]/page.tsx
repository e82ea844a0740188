import { notFound } from 'next/navigation';
import { Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { LogList } from '@/components/desk/log-list';
import { OneButton } from '@/components/desk/one-button.client';
import { LinkOutcome } from '@/components/desk/outcome.client';
import { ReachFields } from '@/components/desk/reach-fields';
import { When } from '@/components/desk/when';
import { localized } from '@/lib/locales';
import { listLog } from '@/lib/log/queries';
import { changeReach, disable, enable, makeResetLink, signOutPerson } from '@/lib/people/actions';
import { nameBrowser } from '@/lib/people/browser';
import { deskPage } from '@/lib/people/gate';
import { getPerson, listSessions } from '@/lib/people/queries';
import { rowNumber } from '@/lib/people/search';
import { listSections } from '@/lib/sections/queries';
import { getSettings } from '@/lib/settings/queries';
import { strings, translator } from '@/lib/site/messages';

export default async function Person({ params }: { params: Promise<{ id: string }> }) {
  const { locale } = await deskPage('people.manage');
  const id = rowNumber((await params).id) ?? 0;
  const [person, sections, sessions, settings, log] = await Promise.all([
    getPerson(id),
    listSections(),
    listSessions(id),
    getSettings(),
    listLog({ personId: id }, 20),
  ]);
  if (!person?.email) notFound();
  const t = translator(locale, 'people');
  const words = strings(locale, 'people').person;
  const name = localized(person.name, locale);
  return (
    <>
      <p>
        <a href="/desk/people">{t('list.title')}</a>
      </p>
      <h1>{name}</h1>
      <p className="desk-soft">
        {person.email} {person.disabledAt && <span className="desk-mark desk-mark-urgent">{t('list.disabled')}</span>}{' '}
        {person.hasTotp && <span className="desk-mark">{t('list.secondStep')}</span>}
      </p>
      <h2>{t('person.role')}</h2>
      <DeskForm action={changeReach} undo={changeReach} done={words.changed} hidden={{ id }}>
        <ReachFields held={person.role} languages={person.languages} sectionIds={person.sectionIds} sections={sections} locale={locale} />
        <Submit>{translator(locale, 'desk')('form.save')}</Submit>
      </DeskForm>
      <h2>{t('person.access')}</h2>
      <ul className="desk-list">
        {sessions.map((session) => (
          <li key={session.id}>
            {nameBrowser(session.userAgent) ?? t('account.unknownBrowser')}{' '}
            <span className="desk-soft">
              <When at={session.seenAt} locale={locale} zone={settings.zone} />
            </span>
          </li>
        ))}
      </ul>
      <div className="desk-row">
        <OneButton action={signOutPerson} done={words.endedSessions} fields={{ id }}>
          {t('person.endSessions')}
        </OneButton>
        {person.disabledAt ? (
          <OneButton action={enable} undo={disable} done={words.enabled} fields={{ id }}>
            {t('person.enable')}
          </OneButton>
        ) : (
          <OneButton action={disable} undo={enable} done={words.disabled} fields={{ id }}>
            {t('person.disable')}
          </OneButton>
        )}
      </div>
      <p className="desk-hint">{t('person.disableHint')}</p>
      {!person.disabledAt && (
        <DeskForm action={makeResetLink} hidden={{ id }}>
          <Submit quiet>{t('person.reset')}</Submit>
          <LinkOutcome link={words.resetLink} mailed={words.resetMailed} />
        </DeskForm>
      )}
      <h2>{t('person.log', { name })}</h2>
      <LogList rows={log.slice(0, 20)} locale={locale} zone={settings.zone} />
    </>
  );
}
