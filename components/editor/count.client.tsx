'use client';

import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useRef, useState } from 'react';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import { type BodyNode, bodyToText } from '@/lib/articles/body/body';
import { countWords, readingMinutes } from '@/lib/articles/body/count-words';
import type { EditorWords } from './node-views.client';

/** Milliseconds after a change, so that neither the first key nor any other waits for a count. */
const pause = 250;

const counted = new WeakMap<Node, number>();

/** Words of a text. A block that has not changed is the same one, and is not counted again. */
export function wordsOfDocument(doc: Node, locale: string): number {
  let sum = 0;
  for (const block of doc.children) {
    const count = counted.get(block) ?? countWords(bodyToText({ type: 'doc', content: [block.toJSON() as BodyNode] }), locale);
    counted.set(block, count);
    sum += count;
  }
  return sum;
}

/** Words and minutes of what is written; counted again when what is saved changes. */
export function Count({ editor, state, words, locale }: { editor: Editor; state: string; words: EditorWords; locale: string }) {
  const { locale: desk } = useDesk();
  const [count, setCount] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: not at each keystroke
  useEffect(() => {
    // A count that is due is not put off by the next change: it would never come while one writes.
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setCount(wordsOfDocument(editor.state.doc, locale));
    }, pause);
  }, [editor, state, locale]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  if (count === null) return null;
  return (
    <p className="m-0 text-sm text-soft">
      {fillText(words.fields.words, { count }, desk)} · {fillText(words.fields.minutes, { count: readingMinutes(count, locale) }, desk)}
    </p>
  );
}
