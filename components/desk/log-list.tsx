import type { Locale } from '@/lib/locales';
import { changedParts } from '@/lib/log/changed-parts';
import type { LogRow } from '@/lib/log/queries';
import { translator } from '@/lib/site/messages';
import { When } from './when';

/** Audit rows with what each changed. */
export function LogList({ rows, locale, zone, details }: { rows: LogRow[]; locale: Locale; zone: string; details?: boolean }) {
  const t = translator(locale, 'desk');
  if (rows.length === 0) return <p className="desk-soft">{t('list.empty')}</p>;
  return (
    <div className="desk-scroll">
      <table>
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
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <When at={row.at} locale={locale} zone={zone} />
              </td>
              <td>{row.personId ? <a href={`/desk/log?person=${row.personId}`}>{row.personName}</a> : row.personName}</td>
              <td>
                <a href={`/desk/log?action=${encodeURIComponent(row.action)}`}>
                  <code>{row.action}</code>
                </a>
              </td>
              <td>
                <a href={`/desk/log?type=${encodeURIComponent(row.subjectType)}&id=${encodeURIComponent(row.subjectId)}`}>
                  {row.subjectType} {row.subjectId}
                </a>
              </td>
              {details && (
                <td>
                  <Details row={row} label={t('log.details')} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Details({ row, label }: { row: LogRow; label: string }) {
  const parts = changedParts(row.before, row.after);
  if (parts.length === 0) return null;
  return (
    <details>
      <summary>{label}</summary>
      <dl className="desk-diff">
        {parts.map((part) => (
          <div key={part.name}>
            <dt>{part.name}</dt>
            {part.before !== undefined && (
              <dd>
                <del>{part.before}</del>
              </dd>
            )}
            {part.after !== undefined && (
              <dd>
                <ins>{part.after}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}
