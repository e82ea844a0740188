import { type Locale, localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import type { PlaceFound } from '@/lib/search/places';

/** The states, institutions, sections, topics and people that are called so. */
export function FoundPlaces({ locale, places }: { locale: Locale; places: PlaceFound[] }) {
  if (places.length === 0) return null;
  const t = translator(locale, 'search');
  return (
    <nav className="mt-6 border-t-2 border-ink pt-3" aria-label={t('places')}>
      <ul className="flex flex-wrap gap-x-6" data-flags="">
        {places.map((one) => (
          <li key={one.path}>
            <a className="tap gap-2 text-lg font-semibold" href={`/${locale}${one.path}`}>
              {localized(one.name, locale)}
              <span className="fine">{t(`kinds.${one.kind}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
