import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { OfficerRow } from '@/lib/institutions/officer';

/** Who holds the offices of an institution; nothing where nobody is named. */
export function OfficersHere({ officers, locale }: { officers: OfficerRow[]; locale: Locale }) {
  const t = translator(locale, 'officers');
  if (officers.length === 0) return null;
  return (
    <section className="pt-5" aria-labelledby="officers">
      <h2 className="rule" id="officers">
        {t('title')}
      </h2>
      <ul className="grid gap-x-8 font-sans text-ui md:grid-cols-2">
        {officers.map(({ id, name, role, since }) => (
          <li key={id} className="border-t border-line py-3 [overflow-wrap:anywhere]">
            <h3 className="font-serif text-lg">{localized(name, locale)}</h3>
            <p className="m-0 fine">
              {localized(role, locale)}
              {since && `${t('and')}${t('since', { year: String(since) })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
