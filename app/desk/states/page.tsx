import { listLook, topLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { GroupForm, StateForm } from '@/components/desk/state-form';
import { localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { removeGroup, removeState, saveGroup, saveState } from '@/lib/states/actions';
import { listGroupsForDesk, listStates } from '@/lib/states/desk-queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('states.title') };
}

export default async function States() {
  const { locale } = await deskPage('states.manage');
  const [groups, states] = await Promise.all([listGroupsForDesk(), listStates()]);
  const t = translator(locale, 'desk');
  const words = strings(locale, 'desk').states;
  return (
    <>
      <h1>{t('states.title')}</h1>
      {groups.map((group) => {
        const members = states.filter((state) => state.groupId === group.id);
        return (
          <section key={group.id}>
            <div className={topLook} data-part="desk-top">
              <h2>
                <a href={`/desk/states/groups/${group.id}`}>{localized(group.name, locale)}</a>
              </h2>
              {members.length === 0 && (
                <OneButton action={removeGroup} undo={saveGroup} done={words.groupRemoved} fields={{ id: group.id }}>
                  {t('form.remove')}
                </OneButton>
              )}
            </div>
            <ul className={listLook} data-part="desk-list">
              {members.map((member) => (
                <li key={member.iso2} className={topLook} data-part="desk-top">
                  <span>
                    <a href={`/desk/states/${member.iso2.toLowerCase()}`}>{localized(member.name, locale)}</a>{' '}
                    <span className="m-0 text-sm text-soft">
                      {member.iso2} · {member.since} · {member.zone}
                    </span>
                  </span>
                  <OneButton action={removeState} undo={saveState} done={words.removed} fields={{ iso2: member.iso2 }} about={localized(member.name, locale)}>
                    {t('form.remove')}
                  </OneButton>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <details>
        <summary>{t('states.add')}</summary>
        <StateForm groups={groups} locale={locale} position={states.length + 1} />
      </details>
      <details>
        <summary>{t('states.addGroup')}</summary>
        <GroupForm locale={locale} position={groups.length + 1} />
      </details>
    </>
  );
}
