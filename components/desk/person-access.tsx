import { listLook } from '@/components/desk/look';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { changeReach, disable, enable, makeResetLink, signOutPerson } from '@/lib/people/actions';
import { nameBrowser } from '@/lib/people/browser';
import type { PersonRow, PersonSession } from '@/lib/people/queries';
import type { Section } from '@/lib/sections/section';
import { Submit } from './fields.client';
import { DeskForm } from './form.client';
import { OneButton } from './one-button.client';
import { LinkOutcome } from './outcome.client';
import { ReachFields } from './reach-fields';
import { When } from './when';

type Props = { person: PersonRow; sections: Section[]; sessions: PersonSession[]; zone: string; locale: Locale };

/** What an administrator may do to an account. */
export function PersonAccess({ person, sections, sessions, zone, locale }: Props) {
  const t = translator(locale, 'people');
  const words = strings(locale, 'people').person;
  const { id } = person;
  return (
    <>
      <h2>{t('person.role')}</h2>
      <DeskForm action={changeReach} undo={changeReach} done={words.changed} hidden={{ id }} label={t('person.role')}>
        <ReachFields held={person.role} languages={person.languages} sectionIds={person.sectionIds} sections={sections} locale={locale} />
        <Submit>{translator(locale, 'desk')('form.save')}</Submit>
      </DeskForm>
      <h2>{t('person.access')}</h2>
      <ul className={listLook} data-part="desk-list">
        {sessions.map((session) => (
          <li key={session.id}>
            {nameBrowser(session.userAgent) ?? t('account.unknownBrowser')}{' '}
            <span className="m-0 text-sm text-soft">
              <When at={session.seenAt} locale={locale} zone={zone} />
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
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
      <p className="text-sm text-soft">{t('person.disableHint')}</p>
      {!person.disabledAt && (
        <DeskForm action={makeResetLink} hidden={{ id }}>
          <Submit quiet>{t('person.reset')}</Submit>
          <LinkOutcome link={words.resetLink} mailed={words.resetMailed} />
        </DeskForm>
      )}
    </>
  );
}
