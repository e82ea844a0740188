'use client';

import { Editor, type EditorOptions } from '@tiptap/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** The editor, made once, before the page is drawn for the first time; null until then. */
export function useEditor(make: () => Partial<EditorOptions>): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is made of stays the same as long as the page
  useLayoutEffect(() => {
    const made = new Editor(make());
    setEditor(made);
    return () => made.destroy();
  }, []);
  return editor;
}

/**
 * What is seen of the editor, anew only when it has become something else. It has to be writable as
 * JSON.
 */
export function useOfEditor<Seen>(editor: Editor, see: (editor: Editor) => Seen): Seen {
  const [seen, setSeen] = useState(() => see(editor));
  const now = useRef(see);
  now.current = see;
  useEffect(() => {
    let last = '';
    const look = () => {
      const next = now.current(editor);
      const written = JSON.stringify(next);
      if (written === last) return;
      last = written;
      setSeen(next);
    };
    look();
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor]);
  return seen;
}
