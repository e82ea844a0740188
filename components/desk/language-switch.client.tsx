'use client';

import { useActionState } from 'react';
import type { Action } from '@/lib/actions/action';
import { type Locale, languageNames, languageTags, locales } from '@/lib/ground/locales';

/** Works without JavaScript: each language is a button of one form. */
export function LanguageSwitch({ action, current, label }: { action: Action<void>; current: Locale; label: string }) {
  const [, send] = useActionState(action, null);
  return (
    <form action={send} className="desk-languages" aria-label={label}>
      {locales.map((locale) => (
        <button key={locale} type="submit" name="locale" value={locale} lang={languageTags[locale]} aria-pressed={locale === current}>
          {languageNames[locale]}
        </button>
      ))}
    </form>
  );
}
