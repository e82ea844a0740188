import type { Locale } from '@/lib/ground/locales';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';

export type ErrorTexts = Shape<(typeof en)['errors']>;
type Values = Record<string, string | number>;

const forms = /(=\d+|zero|one|two|few|many|other) \{([^{}]*)\}/g;

/**
 * Fills `{name}` and `{name, plural, …}` into a text: the part of ICU that the desk needs in the
 * browser, without its library.
 */
export function fillText(text: string, values: Values, locale: Locale): string {
  return text
    .replace(/\{(\w+), plural, ((?:[=\w]+ \{[^{}]*\}\s*)+)\}/g, (_all, name: string, choices: string) => {
      const number = Number(values[name] ?? 0);
      const byForm = new Map([...choices.matchAll(forms)].map((match) => [match[1] ?? '', match[2] ?? '']));
      const chosen = byForm.get(`=${number}`) ?? byForm.get(new Intl.PluralRules(locale).select(number)) ?? byForm.get('other') ?? '';
      return chosen.replaceAll('#', new Intl.NumberFormat(locale).format(number));
    })
    .replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}

/** A refusal in words. */
export function refusalText(errors: ErrorTexts, locale: Locale, reason: string, values: Values = {}): string {
  const text = Object.hasOwn(errors, reason) ? errors[reason as keyof ErrorTexts] : errors['bad-input'];
  return fillText(text, values, locale);
}
