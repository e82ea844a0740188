'use client';

import { useEffect, useState } from 'react';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import { bodyToText } from '@/lib/articles/body/body';
import { countWords, readingMinutes } from '@/lib/articles/body/count-words';
import type { Content } from '@/lib/articles/content/content';
import type { EditorWords } from './node-views.client';

/** Words and minutes of what is written. */
export function Count({ read, state, words, locale }: { read: () => Content; state: string; words: EditorWords; locale: string }) {
  const { locale: desk } = useDesk();
  const [count, setCount] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again whenever what is saved changes, not at each keystroke
  useEffect(() => setCount(countWords(bodyToText(read().body), locale)), [read, state, locale]);
  if (count === null) return null;
  return (
    <p className="m-0 text-sm text-soft">
      {fillText(words.fields.words, { count }, desk)} · {fillText(words.fields.minutes, { count: readingMinutes(count, locale) }, desk)}
    </p>
  );
}
