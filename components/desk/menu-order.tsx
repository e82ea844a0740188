import { listLook, sortLook, sortTextLook } from '@/components/desk/look';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { orderMenu, restoreMenu } from '@/lib/menu/actions';
import { OneButton } from './one-button.client';
import { SortKeys } from './sort-keys.client';

export type MenuRow = { key: string; text: string; kind: 'section' | 'page' | 'own' | 'link' };

const lines = (keys: string[]) => keys.join(' ');
const swapped = (keys: string[], at: number, by: number) => {
  const next = [...keys];
  next.splice(at + by, 0, ...next.splice(at, 1));
  return lines(next);
};

/** The entries of the site's menu, each with what moves it. */
export function MenuOrder({ entries, locale }: { entries: MenuRow[]; locale: Locale }) {
  const t = translator(locale, 'paper');
  const words = strings(locale, 'paper');
  const keys = entries.map((row) => row.key);
  const was = lines(keys);
  const step = (at: number, by: -1 | 1, name: string) => (
    <div data-move={by < 0 ? 'up' : 'down'}>
      <OneButton action={orderMenu} undo={restoreMenu} done={words.list.moved} fields={{ order: swapped(keys, at, by), was }} about={name}>
        {t(by < 0 ? 'list.up' : 'list.down')}
      </OneButton>
    </div>
  );
  return (
    <SortKeys order={was} hint={words.list.keys}>
      <ol className={`${listLook} ${sortLook}`} data-part="desk-list" aria-label={t('menu.entries')}>
        {entries.map((row, at) => (
          <li key={row.key} data-row={row.key}>
            <span className={sortTextLook} data-part="desk-sort-text">
              {row.text} <span className="m-0 text-sm text-soft">{t(`menu.${row.kind}`)}</span>
            </span>
            <div className="flex flex-wrap items-center gap-3">
              {at > 0 && step(at, -1, row.text)}
              {at < entries.length - 1 && step(at, 1, row.text)}
              <OneButton
                action={orderMenu}
                undo={restoreMenu}
                done={words.menu.removed}
                fields={{ order: lines(keys.filter((key) => key !== row.key)), was }}
                about={row.text}
              >
                {t('list.remove')}
              </OneButton>
            </div>
          </li>
        ))}
      </ol>
    </SortKeys>
  );
}

/** What could stand in the menu. */
export function MenuOthers({ entries, others, locale }: { entries: MenuRow[]; others: MenuRow[]; locale: Locale }) {
  const t = translator(locale, 'paper');
  const keys = entries.map((row) => row.key);
  return (
    <ul className={`${listLook} ${sortLook}`} data-part="desk-list" aria-label={t('menu.others')}>
      {others.map((row) => (
        <li key={row.key}>
          <span className={sortTextLook} data-part="desk-sort-text">
            {row.text} <span className="m-0 text-sm text-soft">{t(`menu.${row.kind}`)}</span>
          </span>
          <OneButton
            action={orderMenu}
            undo={restoreMenu}
            done={strings(locale, 'paper').menu.added}
            fields={{ order: lines([...keys, row.key]), was: lines(keys) }}
            about={row.text}
          >
            {t('menu.add')}
          </OneButton>
        </li>
      ))}
    </ul>
  );
}
