import { listLook, noteLook, tagLook } from '@/components/desk/look';
import type { Caught, Preview } from '@/lib/comments/rules/preview-rule';
import type { Locale } from '@/lib/ground/locales';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import { fillText } from '../desk/refusal-text';

export type GuardingWords = Shape<(typeof en)['guarding']>;
type Props = { preview: Preview; words: GuardingWords; locale: Locale };

/**
 * What a rule would have done: two counts, and the comments it would have kept waiting for nothing.
 */
export function RuleResult({ preview, words, locale }: Props) {
  if (preview.decided === 0)
    return (
      <p className={noteLook} data-part="desk-note">
        {words.none}
      </p>
    );
  return (
    <section className={noteLook} data-part="desk-note" aria-label={words.tried}>
      <h2>{words.tried}</h2>
      <p>
        {fillText(words.refusedHeld, { all: preview.refused.all }, locale)}: <b data-figure="refused">{preview.refused.held}</b>
        <br />
        {fillText(words.approvedHeld, { all: preview.approved.all }, locale)}: <b data-figure="approved">{preview.approved.held}</b>
      </p>
      <List title={words.wrongly} rows={preview.wrongly} all={preview.approved.held} cut={words.cut} isOpen />
      <List title={words.rightly} rows={preview.rightly} all={preview.refused.held} cut={words.cut} />
    </section>
  );
}

function List({ title, rows, all, cut, isOpen }: { title: string; rows: Caught[]; all: number; cut: string; isOpen?: boolean }) {
  if (rows.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>
        {title} ({all})
      </summary>
      <ul className={listLook} data-part="desk-list">
        {rows.map((row) => (
          <li key={row.id}>
            <b>{row.authorName}</b>{' '}
            {row.marks.length > 0 && (
              <span className={tagLook} data-part="desk-mark">
                {row.marks.join(' · ')}
              </span>
            )}
            <p lang={row.language} dir="auto">
              {row.text}
            </p>
          </li>
        ))}
      </ul>
      {all > rows.length && <p className="m-0 text-sm text-soft">{cut}</p>}
    </details>
  );
}
