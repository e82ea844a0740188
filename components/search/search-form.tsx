import { buttonLook } from '@/components/ui/button';
import { controlLook } from '@/components/ui/field';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { SearchChoice } from '@/lib/search/choices';
import { isFiltered, longest, type SearchQuery } from '@/lib/search/query';

type Props = { locale: Locale; query: SearchQuery; choices: { sections: SearchChoice[]; states: SearchChoice[]; names: string[] } };

/** The search form. It is sent with GET and needs no script. */
export function SearchForm({ locale, query, choices }: Props) {
  const t = translator(locale, 'search');
  const filtered = isFiltered(query);
  return (
    <search>
      <form action={`/${locale}/search`} method="get" className="font-sans">
        <div className="flex items-end gap-3 *:first:flex-1">
          <label className="grid min-w-0 gap-1 [&>span]:text-sm [&>span]:text-soft">
            <span>{t('words')}</span>
            <input
              className={controlLook}
              type="search"
              name="q"
              defaultValue={query.text}
              maxLength={longest}
              autoComplete="off"
              list="search-names"
              enterKeyHint="search"
              aria-describedby="search-hint"
            />
          </label>
          <button type="submit" className={buttonLook()}>
            {t('submit')}
          </button>
        </div>
        <datalist id="search-names">
          {choices.names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <p id="search-hint" className="mt-2 font-sans text-sm text-soft">
          {t('hint')}
        </p>
        <details className="mt-3" open={filtered}>
          <summary className="flex min-h-11 cursor-pointer items-center text-accent before:w-5 before:content-['+'] in-open:before:content-['–']">
            {t('filters')}
          </summary>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-x-4 gap-y-3 pb-2">
            <Choices name="section" label={t('section')} any={t('any')} value={query.section} choices={choices.sections} />
            <Choices name="state" label={t('state')} any={t('any')} value={query.state?.toLowerCase() ?? null} choices={choices.states} />
            <label className="grid min-w-0 gap-1 [&>span]:text-sm [&>span]:text-soft">
              <span>{t('from')}</span>
              <input className={controlLook} type="date" name="from" defaultValue={query.from ?? ''} />
            </label>
            <label className="grid min-w-0 gap-1 [&>span]:text-sm [&>span]:text-soft">
              <span>{t('to')}</span>
              <input className={controlLook} type="date" name="to" defaultValue={query.to ?? ''} />
            </label>
          </div>
          {query.institution && <input type="hidden" name="institution" value={query.institution} />}
          {query.sort && <input type="hidden" name="sort" value={query.sort} />}
          {query.tag && <input type="hidden" name="tag" value={query.tag} />}
        </details>
      </form>
    </search>
  );
}

type ChoicesProps = { name: string; label: string; any: string; value: string | null; choices: SearchChoice[] };

function Choices({ name, label, any, value, choices }: ChoicesProps) {
  return (
    <label className="grid min-w-0 gap-1 [&>span]:text-sm [&>span]:text-soft">
      <span>{label}</span>
      <select className={controlLook} name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}
