import { readValue, write } from './storage';

export type SavedStory = { locale: string; slug: string; headline: string; savedAt: string };

export const savedKey = 'infoshos-saved';
const most = 500;

const isSaved = (one: unknown): one is SavedStory => {
  const { locale, slug, headline } = (one ?? {}) as Partial<SavedStory>;
  return /^[a-z]{2}$/.test(String(locale)) && /^[a-z0-9-]+$/.test(String(slug)) && typeof headline === 'string';
};

/** The stories kept in this browser, the last saved first. What is no story is left out. */
export function readSaved(): SavedStory[] {
  const list = readValue(savedKey);
  return Array.isArray(list) ? list.filter(isSaved) : [];
}

export const writeSaved = (list: SavedStory[]): boolean => write(savedKey, JSON.stringify(list.slice(0, most)));

type Place = { locale?: string; slug?: string };
export const isSameStory =
  ({ locale, slug }: Place) =>
  (one: Place): boolean =>
    one.locale === locale && one.slug === slug;
