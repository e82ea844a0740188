import { columnsLook, formLook } from '@/components/desk/look';
import { factName } from '@/components/site/fact-list';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { removeFact, saveFact } from '@/lib/states/actions';
import { type FactRow, factKinds } from '@/lib/states/fact';
import { Field, Select, Submit } from './fields.client';
import { DeskForm } from './form.client';
import { LocalizedFields } from './localized-fields';
import { RowForms } from './row-forms';

type Properties = { iso2: string; facts: FactRow[]; locale: Locale };

/** What is known of a state: each fact opens into its form, and one more can be added. */
export function StateFactForms({ iso2, facts, locale }: Properties) {
  const t = translator(locale, 'facts');
  return (
    <RowForms
      id="facts"
      words={{ title: t('title'), lead: t('lead'), add: t('add') }}
      action={removeFact}
      undo={saveFact}
      done={strings(locale, 'facts').removed}
      rows={facts.map((fact) => ({
        id: fact.id,
        about: factName(fact, locale),
        shown: (
          <>
            <strong>{factName(fact, locale)}</strong>: {localized(fact.value, locale)}{' '}
            <span className="text-sm text-soft">
              {localized(fact.source, locale)}, {fact.asOf}
            </span>
          </>
        ),
        form: <FactForm iso2={iso2} fact={fact} locale={locale} />,
      }))}
      adding={<FactForm iso2={iso2} locale={locale} position={facts.length + 1} />}
      locale={locale}
    />
  );
}

function FactForm({ iso2, fact, locale, position }: { iso2: string; fact?: FactRow; locale: Locale; position?: number }) {
  const t = translator(locale, 'facts');
  const words = translator(locale, 'desk');
  return (
    <DeskForm
      action={saveFact}
      undo={fact && saveFact}
      done={strings(locale, 'facts').saved}
      clear={!fact}
      className={`${formLook} max-w-225`}
      label={fact ? factName(fact, locale) : t('add')}
      hidden={{ id: fact?.id ?? '', iso2 }}
    >
      <div className={columnsLook}>
        <Select name="kind" label={t('kind')} value={fact?.kind} options={factKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        <Field name="asOf" label={t('asOf')} hint={t('asOfHint')} value={fact?.asOf} maxLength={10} required />
        <Field name="position" label={words('fields.position')} inputMode="numeric" value={fact?.position ?? position} maxLength={5} />
      </div>
      <LocalizedFields name="label" label={t('label')} hint={t('labelHint')} value={fact?.label} maxLength={80} />
      <LocalizedFields name="value" label={t('value')} value={fact?.value} maxLength={300} />
      <LocalizedFields name="source" label={t('source')} value={fact?.source} maxLength={160} />
      <Field name="sourceUrl" type="url" label={t('sourceUrl')} value={fact?.sourceUrl ?? ''} maxLength={500} />
      <Submit>{words('form.save')}</Submit>
    </DeskForm>
  );
}
