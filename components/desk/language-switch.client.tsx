'use client';

import type { Action } from '@/lib/actions/action';
import { type Locale, languageNames, languageTags, locales } from '@/lib/ground/locales';
import { useSent } from './sent.client';

/**
 * Works without JavaScript: each language is a button of one form. The names of the others are in a
 * face of the machine's: no page fetches letters for one word.
 */
export function LanguageSwitch({ action, current, label }: { action: Action<void>; current: Locale; label: string }) {
  const { post, send } = useSent(action);
  return (
    <form action={post} onSubmit={send} className="flex flex-wrap gap-x-3 gap-y-0.5" aria-label={label}>
      {locales.map((locale) => (
        <button
          key={locale}
          className="min-h-7 rounded-none border-0 border-b-2 border-transparent bg-transparent p-0 font-normal text-accent aria-pressed:border-accent aria-pressed:text-ink not-aria-pressed:[font-family:system-ui,sans-serif] max-md:min-h-11"
          type="submit"
          name="locale"
          value={locale}
          lang={languageTags[locale]}
          aria-pressed={locale === current}
        >
          {languageNames[locale]}
        </button>
      ))}
    </form>
  );
}
