export const locales = ['en', 'ru', 'zh'] as const;
export type Locale = (typeof locales)[number];

export const languageNames: Record<Locale, string> = { en: 'English', ru: 'Русский', zh: '中文' };
/** BCP 47 tags for lang attributes, feeds and hreflang. */
export const languageTags: Record<Locale, string> = { en: 'en', ru: 'ru', zh: 'zh-Hans' };

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);

/** What a language of any tag is called in one of the paper's. */
export const languageIn = (locale: Locale, tag: string): string => new Intl.DisplayNames([languageTags[locale]], { type: 'language' }).of(tag) ?? tag;

/** The text in this language, else in English, else in any. */
export function localized(text: Partial<Record<string, string>>, locale: string): string {
  return text[locale] ?? text.en ?? Object.values(text).find(Boolean) ?? '';
}
