import { Checkbox, Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { tabsLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { changeFilter, removeFilter, restoreFilter, saveFilter } from '@/lib/comments/moderating/filter-actions';
import { filterNameLimit, mostCountedInFilter, type SavedFilter } from '@/lib/comments/moderating/filters';
import type { Locale } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';

type Props = { filters: SavedFilter[]; query: string; isShareable: boolean; locale: Locale };

const rowLook = 'flex flex-wrap items-end gap-3';

/**
 * The filters that a moderator keeps, with what waits in each; the present one is saved under a
 * name.
 */
export function SavedFilters({ filters, query, isShareable, locale }: Props) {
  const words = strings(locale, 'moderating').filters;
  const changeable = filters.filter((filter) => filter.isChangeable);
  return (
    <>
      {filters.length > 0 && <FilterLinks filters={filters} query={query} locale={locale} />}
      <div className="my-2 flex flex-wrap gap-x-7 text-sm [&>details>summary]:cursor-pointer [&>details>summary]:py-1 [&>details[open]]:basis-full">
        {!filters.some((filter) => filter.query === query && filter.isOwn) && (
          <details>
            <summary>{words.save}</summary>
            <DeskForm action={saveFilter} undo={removeFilter} done={words.saved} clear hidden={{ query }} className={rowLook} label={words.save}>
              <Field name="name" label={words.name} maxLength={filterNameLimit} required />
              {isShareable && <Checkbox name="shared" label={words.shared} value={false} />}
              <Submit quiet>{words.change}</Submit>
            </DeskForm>
          </details>
        )}
        {changeable.length > 0 && (
          <details>
            <summary>{words.manage}</summary>
            <ul>
              {changeable.map((filter) => (
                <ChangeFilter key={`${filter.id} ${filter.name} ${filter.shared}`} filter={filter} locale={locale} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </>
  );
}

function FilterLinks({ filters, query, locale }: Omit<Props, 'isShareable'>) {
  const t = translator(locale, 'moderating');
  const count = (waiting: number, isPart: boolean) =>
    waiting > mostCountedInFilter ? t('filters.more', { count: mostCountedInFilter }) : t(isPart ? 'filters.least' : 'filters.count', { count: waiting });
  return (
    <nav className={tabsLook} aria-label={t('filters.label')}>
      {filters.map((filter) => (
        <a key={filter.id} href={`/desk/comments?${filter.query}`} aria-current={filter.query === query ? 'page' : undefined}>
          <span dir="auto">{filter.name}</span>
          {filter.count !== null && <small className="text-soft"> · {count(filter.count, filter.isPart)}</small>}
          {filter.shared && <small className="text-soft"> · {filter.isOwn ? t('filters.all') : t('filters.by', { name: filter.owner })}</small>}
        </a>
      ))}
    </nav>
  );
}

function ChangeFilter({ filter, locale }: { filter: SavedFilter; locale: Locale }) {
  const words = strings(locale, 'moderating').filters;
  return (
    <li className={`${rowLook} border-b border-line py-2`}>
      <DeskForm action={changeFilter} undo={changeFilter} done={words.changed} hidden={{ id: filter.id }} className={rowLook} label={filter.name}>
        <Field name="name" label={words.name} value={filter.name} maxLength={filterNameLimit} required />
        {(filter.isShareable || filter.shared) && <Checkbox name="shared" label={words.shared} value={filter.shared} />}
        <Submit quiet>{words.change}</Submit>
      </DeskForm>
      <OneButton action={removeFilter} undo={restoreFilter} done={words.removed} fields={{ id: filter.id }} about={filter.name}>
        {words.remove}
      </OneButton>
    </li>
  );
}
