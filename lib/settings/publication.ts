import { localized } from '../ground/locales';
import { getSettings } from './queries';

export type Publication = { name: string; tagline: string };

/** The publication's name and tagline in a language. */
export async function getPublication(locale: string): Promise<Publication> {
  const settings = await getSettings();
  return { name: localized(settings.name, locale) || 'Infoshos', tagline: localized(settings.tagline, locale) };
}
