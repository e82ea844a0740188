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
        {places.map((place) => (
          <li key={place.path}>
            <a className="tap gap-2 text-lg font-semibold" href={`/${locale}${place.path}`}>
              {localized(place.name, locale)}
              <span className="fine">{t(`kinds.${place.kind}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
