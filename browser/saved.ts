import { readValue, write } from './storage';

export type SavedEntry = { locale: string; slug: string; headline: string; savedAt: string };

export const savedKey = 'infoshos-saved';
const most = 500;

const isSaved = (value: unknown): value is SavedEntry => {
  const { locale, slug, headline } = (value ?? {}) as Partial<SavedEntry>;
  return /^[a-z]{2}$/.test(String(locale)) && /^[a-z0-9-]+$/.test(String(slug)) && typeof headline === 'string';
};

/** The stories kept in this browser, the last saved first. What is no story is left out. */
export function readSaved(): SavedEntry[] {
  const list = readValue(savedKey);
  return Array.isArray(list) ? list.filter(isSaved) : [];
}

export const writeSaved = (list: SavedEntry[]): boolean => write(savedKey, JSON.stringify(list.slice(0, most)));

type Place = { locale?: string; slug?: string };
export const isSameStory =
  ({ locale, slug }: Place) =>
  (place: Place): boolean =>
    place.locale === locale && place.slug === slug;
