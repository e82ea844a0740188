import { Field, Select } from '@/components/desk/fields.client';
import { filterLook, linkLook, tabsLook, tagLook, topLook, urgentLook } from '@/components/desk/look';
import { Pager, page } from '@/components/desk/pager';
import { ProfileForm } from '@/components/desk/profile-form';
import { When } from '@/components/desk/when';
import { isLocale, languageNames, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { roles } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { listPeople, type PersonRow } from '@/lib/people/queries';
import { one, rowNumber, type Search } from '@/lib/people/search';
import { listSections } from '@/lib/sections/queries';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'people')('list.title') };
}

export default async function People({ searchParams }: { searchParams: Search }) {
  const { locale } = await deskPage('people.manage');
  const search = await searchParams;
  const filter = {
    after: rowNumber(search.after),
    search: one(search.q, 80),
    role: roles.find((name) => name === one(search.role)),
    bylines: one(search.kind) === 'bylines',
  };
  const [rows, settings, sections] = await Promise.all([listPeople(filter), getSettings(), listSections()]);
  const { shown, last } = page(rows);
  const t = translator(locale, 'people');
  const d = translator(locale, 'desk');
  const reachOf = (person: PersonRow) => {
    const named = sections.filter((section) => person.sectionIds.includes(section.id)).map((section) => localized(section.name, locale));
    return (
      [...person.languages.map((one) => (isLocale(one) ? languageNames[one] : one)), ...named].join(', ') ||
      (person.role === 'translator' ? '–' : t('list.everything'))
    );
  };
  return (
    <>
      <div className={topLook} data-part="desk-top">
        <h1>{t('list.title')}</h1>
        <a className={linkLook} href="/desk/people/invite" data-key="i" data-key-label={t('list.invite')}>
          {t('list.invite')}
        </a>
      </div>
      <nav className={tabsLook} aria-label={t('list.title')}>
        <a href="/desk/people" aria-current={filter.bylines ? undefined : 'page'}>
          {t('profile.accounts')}
        </a>
        <a href="/desk/people?kind=bylines" aria-current={filter.bylines ? 'page' : undefined}>
          {t('profile.bylines')}
        </a>
      </nav>
      {filter.bylines && <p className="m-0 text-sm text-soft">{t('profile.lead')}</p>}
      <form method="get" className={filterLook}>
        {filter.bylines && <input type="hidden" name="kind" value="bylines" />}
        <Field name="q" type="search" label={d('list.search')} placeholder={t('list.searchHint')} value={filter.search} maxLength={80} />
        {!filter.bylines && (
          <Select
            name="role"
            label={t('list.role')}
            value={filter.role ?? ''}
            options={[{ value: '', label: d('list.all') }, ...roles.map((role) => ({ value: role, label: d(`roles.${role}`) }))]}
          />
        )}
        <button type="submit" className="border-rim bg-transparent text-accent">
          {d('list.filter')}
        </button>
      </form>
      {shown.length === 0 && <p className="m-0 text-sm text-soft">{d('list.none')}</p>}
      <div className="relative overflow-x-auto">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('list.person')}</th>
              <th scope="col">{t('list.role')}</th>
              <th scope="col">{t('list.reach')}</th>
              <th scope="col">{t('list.seen')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((person) => (
              <tr key={person.id}>
                <td>
                  <a href={`/desk/people/${person.id}`}>{localized(person.name, locale)}</a>
                  <br />
                  <span className="m-0 text-sm text-soft">{person.email}</span>
                </td>
                <td>
                  {d(`roles.${person.role}`)}{' '}
                  {person.disabledAt && (
                    <span className={`${tagLook} ${urgentLook}`} data-part="desk-mark">
                      {t('list.disabled')}
                    </span>
                  )}
                </td>
                <td>{reachOf(person)}</td>
                <td>
                  {person.seenAt ? (
                    <When at={person.seenAt} locale={locale} zone={settings.zone} />
                  ) : (
                    <span className="m-0 text-sm text-soft">{t('list.never')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        path="/desk/people"
        next={last && { after: last.id, q: filter.search, role: filter.role, kind: filter.bylines ? 'bylines' : undefined }}
        isFirst={!filter.after}
        locale={locale}
      />
      {filter.bylines && (
        <>
          <h2>{t('profile.add')}</h2>
          <ProfileForm locale={locale} />
        </>
      )}
    </>
  );
}
