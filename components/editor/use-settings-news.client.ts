'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { SettingsNews } from '@/lib/ground/story-version';
import type { EditorProps } from './editor-props';

/**
 * Another, or the clock, has changed what stands beside the text: it is said, and the forms that
 * nobody is typing in show it.
 */
export function useSettingsNews({ names, changed, changedByItself }: EditorProps['settings']) {
  const { show, locale } = useDesk();
  const router = useRouter();
  return useCallback(
    ({ changes }: SettingsNews) => {
      const last = changes.at(-1);
      if (!last) return;
      const fields = new Set(changes.filter((change) => change.name === last.name).flatMap((change) => change.fields.map((field) => names[field] ?? field)));
      show({ text: fillText(last.name ? changed : changedByItself, { name: last.name, fields: [...fields].join(', ') }, locale) });
      router.refresh();
    },
    [show, locale, router, names, changed, changedByItself],
  );
}
