import { columnsLook } from '@/components/desk/look';
import { languageNames, languageTags, locales } from '@/lib/ground/locales';
import { Field } from './fields.client';

type Props = { name: string; label: string; hint?: string; value?: Partial<Record<string, string>>; rows?: number; maxLength?: number };

/** One field per language, side by side where there is room. */
export function LocalizedFields({ name, label, hint, value, rows, maxLength }: Props) {
  return (
    <fieldset className="w-full [&_label]:text-xs [&_label]:font-normal [&_label]:text-soft [&>legend]:font-semibold">
      <legend>{label}</legend>
      {hint && <p className="m-0 text-sm text-soft">{hint}</p>}
      <div className={rows && rows > 6 ? undefined : columnsLook}>
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
