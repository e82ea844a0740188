import { listLook, tagLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import type { Locale } from '@/lib/ground/locales';
import { localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { undoImport } from '@/lib/moving/desk/actions';
import type { listImports } from '@/lib/moving/desk/queries';

type Row = Awaited<ReturnType<typeof listImports>>[number];

/** Imports by the desk and by the command, each with its receipt and the way back. */
export function PastImports({ rows, locale, zone }: { rows: Row[]; locale: Locale; zone: string }) {
  const t = translator(locale, 'moving');
  const words = strings(locale, 'moving');
  return (
    <ul className={listLook} data-part="desk-list">
      {rows.map(({ id, file, format, state, counts, createdAt, by, jobState, losses }) => {
        const shown = jobState === 'undoing' || jobState === 'importing' ? jobState : state;
        return (
          <li key={id} className="flex flex-wrap items-center gap-3">
            <span className="min-w-0 flex-[1_1_20rem]">
              <b className="[overflow-wrap:anywhere]">
                {id}. {file}
              </b>{' '}
              <span className={tagLook} data-part="desk-mark">
                {(words.state as Record<string, string>)[shown] ?? shown}
              </span>
              <br />
              <span className="text-sm text-soft">
                {(words.formats as Record<string, string>)[format] ?? format} · <When at={createdAt} locale={locale} zone={zone} /> ·{' '}
                {by ? t('by', { name: localized(by, locale) }) : t('byCommand')}
                <br />
                {t('counts', { fresh: counts.new, unchanged: counts.unchanged, left: counts.left, comments: counts.comments })} ·{' '}
                {t('unexplained', { count: counts.unexplained })}
                {(counts.placed || counts.unplaced) && ` · ${t('front', { placed: counts.placed ?? 0, unplaced: counts.unplaced ?? 0 })}`}
                {counts.pictures > 0 && ` · ${t('placed', { attached: counts.attached ?? 0, pictures: counts.pictures })}`}
              </span>
            </span>
            {(losses > 0 || counts.pictures > (counts.attached ?? 0)) && <a href={`/desk/import/${id}`}>{t('receipt')}</a>}
            {state !== 'undone' && jobState !== 'undoing' && jobState !== 'importing' && (
              <OneButton action={undoImport} done={words.undone} fields={{ id }} about={file}>
                {t('undo')}
              </OneButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
