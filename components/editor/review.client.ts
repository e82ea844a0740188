'use client';

import type { Editor } from '@tiptap/core';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { blockAt } from './blocks.client';

/**
 * The block that a note is being written on, and whether one suggests instead of writing; `isOn`
 * tells the editor.
 */
export function useReview(editor: Editor | null, onlySuggests: boolean, flush: () => void, isOn: RefObject<{ isOn: boolean }>) {
  const [isSuggesting, setSuggesting] = useState(onlySuggests);
  const [noting, setNoting] = useState<string | null>(null);
  isOn.current.isOn = isSuggesting;
  const startNote = useCallback(() => setNoting(editor ? blockAt(editor) : ''), [editor]);
  const endNote = useCallback(() => setNoting(null), []);
  const toggle = useCallback(() => setSuggesting((before) => onlySuggests || !before), [onlySuggests]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      const pressed = event.altKey ? { KeyS: toggle, KeyM: startNote }[event.code] : event.key === 's' ? flush : undefined;
      if (!pressed) return;
      event.preventDefault();
      pressed();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [flush, startNote, toggle]);
  return { isSuggesting, toggle, noting, startNote, endNote };
}
