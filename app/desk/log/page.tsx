import { Field, Select } from '@/components/desk/fields.client';
import { LogList } from '@/components/desk/log-list';
import { filterLook } from '@/components/desk/look';
import { DeskPager, page } from '@/components/desk/pager';
import { listUndoable } from '@/lib/comments/moderating/undoable';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { subjectName } from '@/lib/log/names';
import { listActors, listLog } from '@/lib/log/queries';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { firstValue, rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'desk')('log.title') };
}

const dayOf = (value: string | string[] | undefined) => {
  const text = firstValue(value, 10);
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
};

export default async function Log({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('log.read');
  const search = await searchParams;
  const t = translator(locale, 'desk');
  const words = strings(locale, 'log');
  const filter = {
    personId: rowNumber(search.person),
    action: firstValue(search.action, 80),
    subjectType: firstValue(search.type, 40),
    subjectId: firstValue(search.id, 80),
    from: dayOf(search.from),
    to: dayOf(search.to),
    before: rowNumber(search.before),
  };
  const settings = await getSettings();
  const [rows, actors] = await Promise.all([listLog({ ...filter, zone: settings.zone, reader: actor }), listActors()]);
  const { shown, last } = page(rows);
  const undoable = await listUndoable(actor, shown);
  const query = { person: filter.personId, action: filter.action, type: filter.subjectType, id: filter.subjectId, from: filter.from, to: filter.to };
  const any = { value: '', label: words.any };
  const isFiltered = Object.values(query).some(Boolean);
  return (
    <>
      <h1>{t('log.title')}</h1>
      <p className="mb-3 text-sm text-soft">{t('log.lead')}</p>
      <form method="get" className={`${filterLook} sm:[&>div]:basis-28!`}>
        <Select name="action" label={t('log.action')} value={filter.action ?? ''} options={[any, ...choicesOf(words.actions, filter.action, locale)]} />
        <Select
          name="type"
          label={t('log.subjectType')}
          value={filter.subjectType ?? ''}
          options={[any, ...choicesOf(words.subjects, filter.subjectType, locale)]}
        />
        <Field name="id" label={t('log.subjectId')} value={filter.subjectId} maxLength={80} />
        <Select
          name="person"
          label={t('log.who')}
          value={filter.personId ?? ''}
          options={[{ value: '', label: words.anyone }, ...choicesOfPeople(actors, filter.personId)]}
        />
        <Field name="from" type="date" label={words.from} value={filter.from} />
        <Field name="to" type="date" label={words.to} value={filter.to} />
        <button type="submit" className="border-rim bg-transparent text-accent">
          {t('list.filter')}
        </button>
      </form>
      {isFiltered && (
        <p>
          <a href="/desk/log">{words.clear}</a>
        </p>
      )}
      {filter.subjectType && filter.subjectId && <h2>{fillSubject(words.subjectTitle, `${subjectName(locale, filter.subjectType)} ${filter.subjectId}`)}</h2>}
      <LogList rows={shown} locale={locale} zone={settings.zone} details undoable={undoable} />
      <DeskPager path="/desk/log" next={last && { ...query, before: last.id }} isFirst={!filter.before} locale={locale} />
    </>
  );
}

const fillSubject = (text: string, subject: string) => text.replace('{subject}', subject);

/**
 * Names and their words in the order of the words; one that was asked for and is unknown stands as
 * it is.
 */
function choicesOf(words: Record<string, string>, chosen: string | undefined, locale: Locale) {
  const all = Object.entries(words).map(([value, label]) => ({ value, label }));
  if (chosen && !(chosen in words)) all.push({ value: chosen, label: chosen });
  return all.sort((a, b) => a.label.localeCompare(b.label, locale));
}

function choicesOfPeople(actors: { id: number; name: string }[], chosen: number | undefined) {
  const known = chosen === undefined || actors.some((actor) => actor.id === chosen);
  return [...actors, ...(known ? [] : [{ id: chosen, name: `#${chosen}` }])].map((actor) => ({ value: actor.id, label: actor.name }));
}
