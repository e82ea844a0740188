'use client';

import { Editor, type EditorOptions } from '@tiptap/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Drawn by React, which can draw only once the page holds the text. */
const drawnLater = new Set(['figure', 'embed', 'footnote', 'dynamicBlock']);

/** Where nothing of the text is drawn later, it is not drawn a second time. */
class TextEditor extends Editor {
  override createNodeViews(): void {
    let isNeeded = false;
    this.state.doc.descendants((node) => {
      isNeeded ||= drawnLater.has(node.type.name);
      return !isNeeded;
    });
    if (isNeeded) super.createNodeViews();
  }
}

/** The editor, made once, before the page is drawn for the first time; null until then. */
export function useEditor(make: () => Partial<EditorOptions>): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is made of stays the same as long as the page
  useLayoutEffect(() => {
    const made = new TextEditor(make());
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
