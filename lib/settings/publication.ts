import { localized } from '../ground/locales';
import { publicationName } from './publication-name';
import { getSettings } from './queries';

export type Publication = { name: string; tagline: string };

/** The publication's name and tagline in a language. */
export async function getPublication(locale: string): Promise<Publication> {
  const settings = await getSettings();
  return { name: publicationName(settings.name, locale), tagline: localized(settings.tagline, locale) };
}
