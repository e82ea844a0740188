import { type Locale, locales } from '../ground/locales';

/**
 * Which stories have an edition in which language, by what the source calls a story or by its
 * number here. A number for each: an archive of years has hundreds of thousands.
 */
export class EditionIndex {
  private readonly languages = new Map<string | number, number>();

  has(story: string | number, locale: Locale): boolean {
    return ((this.languages.get(story) ?? 0) & bitOf(locale)) !== 0;
  }

  add(story: string | number, locale: Locale): void {
    this.languages.set(story, (this.languages.get(story) ?? 0) | bitOf(locale));
  }
}

const bitOf = (locale: Locale): number => 1 << locales.indexOf(locale);
