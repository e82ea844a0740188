import { transliterate } from 'transliteration';
import { kept } from '../../ground/fold';
import { withoutIgnorable } from '../../ground/hidden';
import { contentLimits } from './limits';

/** Russian as in passports (ICAO 9303), where the general table differs. */
const russian = { щ: 'shch', ъ: '', ь: '', ё: 'e', й: 'i', х: 'kh', ц: 'ts', ю: 'iu', я: 'ia', э: 'e', ы: 'y' };
const longest = 80;

/**
 * An address made from a headline: Latin letters, digits and single hyphens, at most 80 characters,
 * cut between words.
 */
export function slugFrom(headline: string, locale: string): string {
  const given = withoutIgnorable(kept(headline)).slice(0, contentLimits.headline).toWellFormed().toLowerCase();
  const latin = locale === 'ru' ? transliterate(given, { replace: russian }) : transliterate(given);
  const words = latin
    .toLowerCase()
    .replace(/['’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug || words[0]?.slice(0, longest) || '';
}
