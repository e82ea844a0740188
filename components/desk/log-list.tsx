import { undoLogged } from '@/lib/comments/moderating/log-actions';
import type { Actor } from '@/lib/ground/actor';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { can } from '@/lib/ground/policy';
import { changedParts } from '@/lib/log/changed-parts';
import { actionName, historyOf, subjectName, subjectPage } from '@/lib/log/names';
import type { LogRow } from '@/lib/log/queries';
import { KeepFocus } from './keep-focus.client';
import { OneButton } from './one-button.client';
import { When } from './when';

type Props = { rows: LogRow[]; locale: Locale; zone: string; details?: boolean; undoable?: Set<number> };

/** Audit rows with what each changed, and a button for those that can be taken back. */
export function LogList({ rows, locale, zone, details, undoable }: Props) {
  const t = translator(locale, 'desk');
  const words = strings(locale, 'log');
  if (rows.length === 0) return <p className="m-0 text-sm text-soft">{t('list.empty')}</p>;
  return (
    <div className="relative overflow-x-auto">
      <table data-lines="">
        <thead>
          <tr>
            <th scope="col">{t('log.at')}</th>
            <th scope="col">{t('log.who')}</th>
            <th scope="col">{t('log.action')}</th>
            <th scope="col">{t('log.subject')}</th>
            {details && <th scope="col">{t('log.details')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const page = subjectPage(row.subjectType, row.subjectId);
            const name = `${subjectName(locale, row.subjectType)} ${row.subjectId}`;
            return (
              <tr key={row.id} data-log={row.id} tabIndex={-1}>
                <td>
                  <When at={row.at} locale={locale} zone={zone} />
                </td>
                <td>{row.personId ? <a href={`/desk/log?person=${row.personId}`}>{row.personName}</a> : row.personName}</td>
                <td className="sm:min-w-22">
                  <a href={`/desk/log?action=${encodeURIComponent(row.action)}`} title={row.action}>
                    {actionName(locale, row.action)}
                  </a>
                </td>
                <td className="sm:min-w-22">
                  {page ? <a href={page}>{name}</a> : name}{' '}
                  <a className="m-0 text-sm text-soft" href={historyOf(row.subjectType, row.subjectId)}>
                    {words.show}
                    <span className="sr-only">: {name}</span>
                  </a>
                </td>
                {details && (
                  <td>
                    <Details row={row} label={t('log.details')} was={words.was} now={words.now} />
                    {undoable?.has(row.id) && (
                      <KeepFocus>
                        <OneButton action={undoLogged} done={t('form.undone')} fields={{ row: row.id }} about={`${actionName(locale, row.action)}, ${name}`}>
                          {t('form.undo')}
                        </OneButton>
                      </KeepFocus>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Details({ row, label, was, now }: { row: LogRow; label: string; was: string; now: string }) {
  const parts = changedParts(row.before, row.after);
  if (parts.length === 0) return null;
  return (
    <details>
      <summary className="-my-1">{label}</summary>
      <dl className="mt-1.5 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
        {parts.map((part) => (
          <div key={part.name}>
            <dt>{part.name}</dt>
            {part.before !== undefined && (
              <dd>
                <span className="sr-only">{was}: </span>
                <del>{part.before}</del>
              </dd>
            )}
            {part.after !== undefined && (
              <dd>
                <span className="sr-only">{now}: </span>
                <ins>{part.after}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The way to who changed one thing, for those who may read the log. */
export function HistoryLink({ type, id, actor, locale }: { type: string; id: string | number; actor: Actor; locale: Locale }) {
  if (!can(actor, 'log.read')) return null;
  return (
    <p className="mt-0 mb-4 text-sm text-soft">
      <a href={historyOf(type, id)}>{strings(locale, 'log').show}</a>
    </p>
  );
}
