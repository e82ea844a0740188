import { Select } from '@/components/desk/fields.client';
import { filterLook } from '@/components/desk/look';
import { type Finding, findableStatuses } from '@/lib/finding/finding';
import { type Locale, languageNames, locales } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Option = { value: string | number; label: string };
export type FindChoices = { sections: Option[]; states: Option[]; people: Option[]; tags: Option[] };
type Props = { finding: Finding; choices: FindChoices; locale: Locale };

const labelled = '[&>label]:block [&>label]:font-medium';

/** What the desk's list is narrowed by. Its fields are the address of the list. */
export function FindForm({ finding, choices, locale }: Props) {
  const t = translator(locale, 'finding');
  const list = translator(locale, 'editor');
  const desk = translator(locale, 'desk');
  const any = { value: '', label: desk('list.all') };
  const isOpen = [finding.personId, finding.tag, finding.state, finding.from, finding.to].some((bound) => bound !== null);
  return (
    <search>
      <form method="get">
        {finding.scope && <input type="hidden" name="scope" value={finding.scope} />}
        <div className={filterLook}>
          <div className={`${labelled} min-w-full sm:min-w-0 sm:flex-[2_1_15rem]! sm:max-w-none!`}>
            <label htmlFor="q">{t('text')}</label>
            <input id="q" type="search" name="q" defaultValue={finding.text} maxLength={200} aria-describedby="q-hint" />
          </div>
          <Select
            name="language"
            label={list('list.language')}
            value={finding.locale ?? ''}
            options={[any, ...locales.map((value) => ({ value, label: languageNames[value] }))]}
          />
          <Select
            name="status"
            label={list('list.status')}
            value={finding.status ?? ''}
            options={[any, ...findableStatuses.map((value) => ({ value, label: list(`status.${value}`) }))]}
          />
          <Select name="section" label={list('list.section')} value={finding.sectionId ?? ''} options={[any, ...choices.sections]} />
          <button type="submit" className="border-rim bg-transparent text-accent">
            {desk('list.filter')}
          </button>
        </div>
        <p className="-mt-2 mb-2 text-sm text-soft" id="q-hint">
          {t('textHint')} {t('changedLast')}
        </p>
        <details className="mb-4" open={isOpen}>
          <summary className="min-h-9 py-1.5">{t('more')}</summary>
          <div className={filterLook}>
            <Select name="person" label={t('person')} value={finding.personId ?? ''} options={[any, ...choices.people]} />
            <div className={labelled}>
              <label htmlFor="tag">{t('tag')}</label>
              <input id="tag" name="tag" list="tags" defaultValue={finding.tag ?? ''} maxLength={80} />
              <datalist id="tags">
                {choices.tags.map((tag) => (
                  <option key={tag.value} value={tag.value} label={tag.label} />
                ))}
              </datalist>
            </div>
            <Select name="state" label={t('state')} value={finding.state ?? ''} options={[any, ...choices.states]} />
            <Day name="from" label={t('from')} value={finding.from} />
            <Day name="to" label={t('to')} value={finding.to} />
          </div>
        </details>
      </form>
    </search>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <div className={labelled}>
      <label htmlFor={name}>{label}</label>
      <input id={name} type="date" name={name} defaultValue={value ?? ''} />
    </div>
  );
}
