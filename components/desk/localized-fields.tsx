import { columnsLook } from '@/components/desk/look';
import { languageNames, languageTags, locales } from '@/lib/ground/locales';
import { Field } from './fields.client';

type Props = { name: string; label: string; hint?: string; value?: Partial<Record<string, string>>; rows?: number; maxLength?: number };

/** One field per language, side by side where there is room. */
export function LocalizedFields({ name, label, hint, value, rows, maxLength }: Props) {
  // What is a sentence would be cut off in a third of the row.
  const isLong = rows ? rows > 6 : (maxLength ?? 0) >= 200;
  return (
    <fieldset className="w-full [&_label]:text-xs [&_label]:font-normal [&_label]:text-soft [&>legend]:font-semibold">
      <legend>{label}</legend>
      {hint && <p className="m-0 mb-2 text-sm text-soft">{hint}</p>}
      <div className={isLong ? 'grid gap-2' : columnsLook}>
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
