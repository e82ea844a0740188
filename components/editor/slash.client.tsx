'use client';

import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { EditorWords } from './node-views.client';
import type { Asks } from './toolbar.client';

type Item = { label: string; run: (editor: Editor) => void };
type Open = { left: number; top: number; query: string; at: number };
type Props = {
  editor: Editor;
  words: EditorWords;
  choosePicture: () => void;
  ask: (kind: Asks) => void;
  onKey: RefObject<((event: KeyboardEvent) => boolean) | null>;
};

/** The blocks that a line beginning with / offers, narrowed by what follows it. */
export function SlashMenu({ editor, words, choosePicture, ask, onKey }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  const closedAt = useRef<string | null>(null);
  const { tools } = words;
  const clear = () => {
    const { $from } = editor.state.selection;
    return editor.chain().focus().deleteRange({ from: $from.start(), to: $from.end() });
  };
  const all: Item[] = [
    { label: tools.heading2, run: () => clear().setHeading({ level: 2 }).run() },
    { label: tools.heading3, run: () => clear().setHeading({ level: 3 }).run() },
    { label: tools.bulletList, run: () => clear().toggleBulletList().run() },
    { label: tools.orderedList, run: () => clear().toggleOrderedList().run() },
    { label: tools.blockquote, run: () => clear().wrapIn('blockquote').run() },
    { label: tools.pullQuote, run: () => clear().wrapIn('pullQuote').run() },
    { label: tools.infoBox, run: () => clear().wrapIn('infoBox').run() },
    { label: tools.table, run: () => clear().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
    { label: tools.rule, run: () => clear().setHorizontalRule().run() },
    {
      label: tools.figure,
      run: () => {
        clear().run();
        choosePicture();
      },
    },
    {
      label: tools.embed,
      run: () => {
        clear().run();
        ask('embed');
      },
    },
    {
      label: tools.footnote,
      run: () => {
        clear().run();
        ask('footnote');
      },
    },
  ];
  const items = open ? all.filter((item) => item.label.toLowerCase().includes(open.query)) : [];

  useEffect(() => {
    const look = () => {
      const { $from, empty } = editor.state.selection;
      const text = $from.parent.textContent;
      const match = empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' ? /^\/([\p{L} ]{0,20})$/u.exec(text) : null;
      if (!match || closedAt.current === text) return setOpen(null);
      closedAt.current = null;
      const place = editor.view.coordsAtPos($from.pos);
      setOpen({ left: place.left, top: place.bottom, query: (match[1] ?? '').trim().toLowerCase(), at: 0 });
    };
    editor.on('update', look);
    editor.on('selectionUpdate', look);
    return () => {
      editor.off('update', look);
      editor.off('selectionUpdate', look);
    };
  }, [editor]);

  useEffect(() => {
    onKey.current = (event) => {
      if (!open || items.length === 0) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
        setOpen({ ...open, at: (open.at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length });
      else if (event.key === 'Enter') items[open.at]?.run(editor);
      else if (event.key === 'Escape') {
        closedAt.current = editor.state.selection.$from.parent.textContent;
        setOpen(null);
      } else return false;
      return true;
    };
  });

  if (!open || items.length === 0) return null;
  return (
    <div
      className="fixed z-12 min-w-50 rounded-lg border border-line bg-paper p-1 shadow-over [&_[aria-selected=true]]:bg-mark [&_[role=option]]:cursor-pointer [&_[role=option]]:rounded-md [&_[role=option]]:px-3 [&_[role=option]]:py-1.75"
      data-part="editor-slash"
      role="listbox"
      aria-label={tools.label}
      style={{ left: open.left, top: open.top + 4 }}
    >
      {items.map((item, at) => (
        <div
          key={item.label}
          role="option"
          tabIndex={-1}
          aria-selected={at === open.at}
          onMouseDown={(event) => {
            event.preventDefault();
            item.run(editor);
          }}
        >
          {item.label}
        </div>
      ))}
    </div>
  );
}
