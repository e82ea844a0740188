import { listLook, sortLook, sortTextLook } from '@/components/desk/look';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { mergeTags, unmergeTags } from '@/lib/tags/actions';
import type { TagMerge } from '@/lib/tags/desk-queries';
import { OneButton } from './one-button.client';
import { DeskPager, page } from './pager';
import { When } from './when';

/** Which tags were merged, each with the way back. */
export function TagMerges({ rows, locale, zone }: { rows: TagMerge[]; locale: Locale; zone: string }) {
  const t = translator(locale, 'paper');
  const words = strings(locale, 'paper').merges;
  const { shown, last } = page(rows, 20);
  return (
    <section>
      <h2 id="merges">{words.title}</h2>
      {shown.length === 0 && <p className="m-0 text-sm text-soft">{words.none}</p>}
      <ul className={`${listLook} ${sortLook}`} data-part="desk-list">
        {shown.map((row) => (
          <li key={row.id}>
            <span className={sortTextLook} data-part="desk-sort-text">
              {t('merges.line', { from: localized(row.from, locale), into: row.into ? localized(row.into.name, locale) : words.gone, count: row.stories })}{' '}
              <span className="m-0 text-sm text-soft">
                <When at={row.mergedAt} locale={locale} zone={zone} />
              </span>
            </span>
            {row.isUndone ? (
              <span className="m-0 text-sm text-soft">{words.takenBack}</span>
            ) : (
              <OneButton action={unmergeTags} undo={mergeTags} done={words.undone} fields={{ id: row.id }} about={localized(row.from, locale)}>
                {words.undo}
              </OneButton>
            )}
          </li>
        ))}
      </ul>
      <DeskPager path="/desk/tags" next={last && { merges: last.id }} isFirst locale={locale} />
    </section>
  );
}
