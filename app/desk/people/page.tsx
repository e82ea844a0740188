import { Field, Select } from '@/components/desk/fields.client';
import { filterLook, linkLook, tabsLook, tagLook, topLook, urgentLook } from '@/components/desk/look';
import { DeskPager, page } from '@/components/desk/pager';
import { ProfileForm } from '@/components/desk/profile-form';
import { When } from '@/components/desk/when';
import { isLocale, type Locale, languageNames, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { roles } from '@/lib/ground/policy';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { listPeople, type PersonRow } from '@/lib/people/queries';
import { firstValue, rowNumber, type Search } from '@/lib/people/search';
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
    search: firstValue(search.q, 80),
    role: roles.find((name) => name === firstValue(search.role)),
    bylines: firstValue(search.kind) === 'bylines',
  };
  const [rows, settings, sections] = await Promise.all([listPeople(filter), getSettings(), listSections()]);
  const { shown, last } = page(rows);
  const t = translator(locale, 'people');
  const d = translator(locale, 'desk');
  const reachOf = (person: PersonRow) => {
    const named = sections.filter((section) => person.sectionIds.includes(section.id)).map((section) => localized(section.name, locale));
    return (
      [...person.languages.map((language) => (isLocale(language) ? languageNames[language] : language)), ...named].join(', ') ||
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
      <PeopleFilter search={filter.search} role={filter.role} bylines={filter.bylines} locale={locale} />
      {shown.length === 0 && <p className="m-0 text-sm text-soft">{d('list.none')}</p>}
      <div className="relative overflow-x-auto">
        <table data-lines="">
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
              <PersonLine key={person.id} person={person} reach={reachOf(person)} locale={locale} zone={settings.zone} />
            ))}
          </tbody>
        </table>
      </div>
      <DeskPager
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

type LineProps = { person: PersonRow; reach: string; locale: Locale; zone: string };

function PersonLine({ person, reach, locale, zone }: LineProps) {
  const t = translator(locale, 'people');
  const d = translator(locale, 'desk');
  return (
    <tr>
      <td data-lines="own">
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
      <td>{reach}</td>
      <td>{person.seenAt ? <When at={person.seenAt} locale={locale} zone={zone} /> : <span className="m-0 text-sm text-soft">{t('list.never')}</span>}</td>
    </tr>
  );
}

type FilterProps = { search?: string; role?: string; bylines: boolean; locale: Locale };

function PeopleFilter({ search, role, bylines, locale }: FilterProps) {
  const t = translator(locale, 'people');
  const d = translator(locale, 'desk');
  return (
    <form method="get" className={filterLook}>
      {bylines && <input type="hidden" name="kind" value="bylines" />}
      <Field name="q" type="search" label={d('list.search')} placeholder={t('list.searchHint')} value={search} maxLength={80} />
      {!bylines && (
        <Select
          name="role"
          label={t('list.role')}
          value={role ?? ''}
          options={[{ value: '', label: d('list.all') }, ...roles.map((value) => ({ value, label: d(`roles.${value}`) }))]}
        />
      )}
      <button type="submit" className="border-rim bg-transparent text-accent">
        {d('list.filter')}
      </button>
    </form>
  );
}
