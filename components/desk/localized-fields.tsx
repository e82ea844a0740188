import { languageNames, languageTags, locales } from '@/lib/ground/locales';
import { Field } from './fields.client';

type Props = { name: string; label: string; hint?: string; value?: Partial<Record<string, string>>; rows?: number; maxLength?: number };

/** One field per language, side by side where there is room. */
export function LocalizedFields({ name, label, hint, value, rows, maxLength }: Props) {
  return (
    <fieldset className="desk-localized">
      <legend>{label}</legend>
      {hint && <p className="desk-hint">{hint}</p>}
      <div className={rows && rows > 6 ? undefined : 'desk-columns'}>
        {locales.map((locale) => (
          <Field
            key={locale}
            name={`${name}.${locale}`}
            label={<span lang={languageTags[locale]}>{languageNames[locale]}</span>}
            lang={languageTags[locale]}
            value={value?.[locale]}
            rows={rows}
            maxLength={maxLength}
          />
        ))}
      </div>
    </fieldset>
  );
}
