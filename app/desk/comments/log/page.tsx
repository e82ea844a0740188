import { Field, Select } from '@/components/desk/fields.client';
import { KeepFocus } from '@/components/desk/keep-focus.client';
import { filterLook, listLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { DeskPager, page } from '@/components/desk/pager';
import { When } from '@/components/desk/when';
import { rejectReasons } from '@/lib/comments/comment/input';
import { queuePlace } from '@/lib/comments/comment/queue-place';
import { undoLogged } from '@/lib/comments/moderating/log-actions';
import { listLoggedModerators, listModeration, type ModerationRow, moderationActions } from '@/lib/comments/moderating/moderation-log';
import { listUndoable } from '@/lib/comments/moderating/undoable';
import { standingKinds } from '@/lib/comments/standing/standing';
import { isLocale, type Locale, languageNames, languageTags, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { actionName } from '@/lib/log/names';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { firstValue, rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'moderating')('log') };
}

/**
 * What moderators did, where this person moderates, each with the way back while it still stands.
 */
export default async function ModerationLog({ searchParams }: { searchParams: Search }) {
  const { actor, locale } = await deskPage('comments.moderate');
  const search = await searchParams;
  const filter = {
    action: moderationActions.find((name) => name === firstValue(search.action, 80)),
    personId: rowNumber(search.person),
    comment: rowNumber(search.comment),
  };
  const before = rowNumber(search.before);
  const [rows, moderators, settings] = await Promise.all([listModeration(actor, { ...filter, before }), listLoggedModerators(), getSettings()]);
  const { shown, last } = page(rows);
  const undoable = await listUndoable(actor, shown);
  const t = translator(locale, 'moderating');
  const d = translator(locale, 'desk');
  const words = strings(locale, 'log');
  const query = { action: filter.action, person: filter.personId, comment: filter.comment };
  return (
    <>
      <h1>{t('log')}</h1>
      <p className="text-sm text-soft">{t('logLead')}</p>
      <form method="get" className={filterLook}>
        <Select
          name="action"
          label={d('log.action')}
          value={filter.action ?? ''}
          options={[{ value: '', label: words.any }, ...moderationActions.map((name) => ({ value: name, label: actionName(locale, name) }))]}
        />
        <Select
          name="person"
          label={d('log.who')}
          value={filter.personId ?? ''}
          options={[{ value: '', label: words.anyone }, ...moderators.map((person) => ({ value: person.id, label: localized(person.name, locale) }))]}
        />
        <Field name="comment" label={t('logComment')} value={filter.comment} inputMode="numeric" maxLength={18} />
        <button type="submit" className="border-rim bg-transparent text-accent">
          {t('show')}
        </button>
      </form>
      {Object.values(query).some(Boolean) && (
        <p>
          <a href="/desk/comments/log">{words.clear}</a>
        </p>
      )}
      {shown.length === 0 && <p className="m-0 text-sm text-soft">{d('list.empty')}</p>}
      <ul className={listLook} data-part="desk-list">
        {shown.map((row) => (
          <LogLine key={row.id} row={row} isUndoable={undoable.has(row.id)} locale={locale} zone={settings.zone} />
        ))}
      </ul>
      <DeskPager path="/desk/comments/log" next={last && { ...query, before: last.id }} isFirst={!before} locale={locale} />
    </>
  );
}

/** The reason of a rejection, or what was decided about an author. */
function whyOf(after: unknown) {
  const { reason, kind } = (typeof after === 'object' && after !== null ? after : {}) as Record<string, unknown>;
  return { reason: rejectReasons.find((name) => name === reason), kind: standingKinds.find((name) => name === kind) };
}

type LineProps = { row: ModerationRow; isUndoable: boolean; locale: Locale; zone: string };

function LogLine({ row, isUndoable, locale, zone }: LineProps) {
  const t = translator(locale, 'moderating');
  const c = translator(locale, 'comments');
  const d = translator(locale, 'desk');
  const words = strings(locale, 'log');
  const done = actionName(locale, row.action);
  const why = whyOf(row.after);
  const place = queuePlace({ id: row.comment, status: row.status });
  return (
    <li data-log={row.id} tabIndex={-1}>
      <p>
        <b>
          {done}
          {why.reason && `: ${c(`reasons.${why.reason}`)}`}
          {why.kind && `: ${t(`kinds.${why.kind}`)}`}
        </b>{' '}
        <span className="m-0 text-sm text-soft">
          {row.personName} · <When at={row.at} locale={locale} zone={zone} />
        </span>
      </p>
      <p className="text-sm text-soft">
        <a href={`/desk/comments/authors/${row.comment}`} dir="auto">
          {row.authorName}
        </a>{' '}
        · {isLocale(row.language) ? languageNames[row.language] : row.language} ·{' '}
        {row.status === 'deleted' || !place ? c('status.deleted') : <a href={place}>{c(`desk.queues.${row.status}`)}</a>} ·{' '}
        <a href={`/desk/comments/log?comment=${row.comment}`}>
          {words.show}
          <span className="sr-only">
            : {words.subjects.comment} {row.comment}
          </span>
        </a>
      </p>
      <p lang={isLocale(row.language) ? languageTags[row.language] : undefined} dir={row.dir}>
        {row.text}
        {row.text.length === 200 && '…'}
      </p>
      {isUndoable && (
        <KeepFocus>
          <OneButton action={undoLogged} done={d('form.undone')} fields={{ row: row.id }} about={`${done}, ${row.authorName}`}>
            {d('form.undo')}
          </OneButton>
        </KeepFocus>
      )}
    </li>
  );
}
