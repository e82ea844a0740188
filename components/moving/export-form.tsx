import { formLook } from '@/components/desk/look';
import { type Locale, languageNames, locales, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import type { listTargets } from '@/lib/moving/desk/queries';
import { deskExports } from '@/lib/moving/out/give';

type Option = { value: string; label: string };

function Choice({ name, label, options }: { name: string; label: string; options: Option[] }) {
  const id = `export-${name}`;
  return (
    <div className="[&>label]:block [&>label]:font-medium">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name}>
        {options.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The archive as a file: an ordinary form, whose answer is the file. */
export function ExportForm({ places, locale }: { places: Awaited<ReturnType<typeof listTargets>>['places']; locale: Locale }) {
  const t = translator(locale, 'moving');
  const words = strings(locale, 'moving');
  const all = { value: '', label: t('all') };
  return (
    <form action="/api/exports" method="post" encType="multipart/form-data" className={`${formLook} mt-4`} aria-label={t('export')}>
      <Choice name="format" label={t('exportFormat')} options={deskExports.map((value) => ({ value, label: words.exports[value] }))} />
      <Choice name="language" label={t('exportLanguage')} options={[all, ...locales.map((value) => ({ value, label: languageNames[value] }))]} />
      <Choice
        name="section"
        label={t('exportSection')}
        options={[all, ...places.map((place) => ({ value: place.slug, label: localized(place.name, locale) || place.slug }))]}
      />
      <div>
        <label>
          <input type="checkbox" name="drafts" value="true" /> {t('drafts')}
        </label>
      </div>
      <button type="submit">{t('download')}</button>
    </form>
  );
}
