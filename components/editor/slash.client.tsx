'use client';

import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import { dynamicKinds } from '@/lib/articles/body/dynamic';
import type { Asks } from './ask-form.client';
import { type EditorWords, usePicturesContext } from './node-views.client';
import { insertTable } from './table-nodes';

type Item = { label: string; run: (editor: Editor) => void };
type Open = { place: Place; query: string; at: number };
/** The cursor's line in the window. */
type Place = { left: number; top: number; bottom: number };
type Props = {
  editor: Editor;
  words: EditorWords;
  /** How many blocks there are, for those who do not see the list. */
  said: string;
  choosePicture: () => void;
  ask: (kind: Asks) => void;
  onKey: RefObject<((event: KeyboardEvent) => boolean) | null>;
};

/** What may be put in; the line that asked for it goes. */
function blocksFor({ editor, words: { tools, blocks }, choosePicture, ask }: Props, isPage: boolean): Item[] {
  const clear = () => {
    const { $from } = editor.state.selection;
    return editor.chain().focus().deleteRange({ from: $from.start(), to: $from.end() });
  };
  return [
    { label: tools.heading2, run: () => clear().setHeading({ level: 2 }).run() },
    { label: tools.heading3, run: () => clear().setHeading({ level: 3 }).run() },
    { label: tools.bulletList, run: () => clear().toggleBulletList().run() },
    { label: tools.orderedList, run: () => clear().toggleOrderedList().run() },
    { label: tools.blockquote, run: () => clear().wrapIn('blockquote').run() },
    { label: tools.pullQuote, run: () => clear().wrapIn('pullQuote').run() },
    { label: tools.infoBox, run: () => clear().wrapIn('infoBox').run() },
    {
      label: tools.table,
      run: () => {
        clear().run();
        insertTable(editor);
      },
    },
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
    ...(isPage ? dynamicKinds : []).flatMap((shows) =>
      shows === 'form' && hasForm(editor)
        ? []
        : [
            {
              label: blocks.names[shows],
              run: () =>
                void clear()
                  .insertContent([{ type: 'dynamicBlock', attrs: { shows } }, { type: 'paragraph' }])
                  .run(),
            },
          ],
    ),
  ];
}

/** A page has one form. */
const hasForm = (editor: Editor) => editor.state.doc.content.content.some((node) => node.type.name === 'dynamicBlock' && node.attrs.shows === 'form');

/** The blocks that a line beginning with / offers, narrowed by what follows it. */
export function SlashMenu(props: Props) {
  const { editor, words, said, onKey } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const { locale } = useDesk();
  const isPage = usePicturesContext().choices !== null;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const closedAt = useRef<string | null>(null);
  const { tools } = words;
  const items = open ? blocksFor(props, isPage).filter((item) => item.label.toLowerCase().includes(open.query)) : [];

  useEffect(() => {
    const look = () => {
      const { $from, empty } = editor.state.selection;
      const text = $from.parent.textContent;
      const match = empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' ? /^\/([\p{L} ]{0,20})$/u.exec(text) : null;
      if (!match || closedAt.current === text) return setOpen(null);
      closedAt.current = null;
      const place = editor.view.coordsAtPos($from.pos);
      setOpen({ place: { left: place.left, top: place.top, bottom: place.bottom }, query: (match[1] ?? '').trim().toLowerCase(), at: 0 });
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

  const isOpen = open !== null && items.length > 0;
  const chosen = isOpen ? `${id}-${open.at}` : null;
  useEffect(() => {
    const text = editor.view.dom;
    set(text, 'aria-controls', isOpen ? id : null);
    set(text, 'aria-activedescendant', chosen);
    if (chosen) document.getElementById(chosen)?.scrollIntoView({ block: 'nearest' });
  }, [editor, id, isOpen, chosen]);
  useLayoutEffect(() => {
    if (list.current && open) lay(list.current, open.place);
  });

  return (
    <>
      <p className="sr-only" role="status">
        {open ? fillText(said, { count: items.length }, locale) : ''}
      </p>
      {isOpen && <SlashList list={list} id={id} items={items} at={open.at} label={tools.label} take={(item) => item.run(editor)} />}
    </>
  );
}

function set(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

const edge = 8;

/** Below the line, or above it where there is more room; never over the window's edge. */
function lay(list: HTMLElement, { left, top, bottom }: Place): void {
  const [width, height] = [window.innerWidth, window.visualViewport?.height ?? window.innerHeight];
  const [above, below] = [top - edge, height - bottom - edge];
  list.style.maxHeight = '';
  const isAbove = list.scrollHeight > below && above > below;
  list.style.maxHeight = `${Math.max(120, isAbove ? above : below) - 4}px`;
  list.style.left = `${Math.max(edge, Math.min(left, width - list.offsetWidth - edge))}px`;
  list.style.top = `${isAbove ? Math.max(edge, top - list.offsetHeight - 4) : bottom + 4}px`;
}

type ListProps = { list: RefObject<HTMLDivElement | null>; id: string; items: Item[]; at: number; label: string; take: (item: Item) => void };

function SlashList({ list, id, items, at: chosen, label, take }: ListProps) {
  return (
    <div
      ref={list}
      id={id}
      className="fixed z-12 min-w-50 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line bg-paper p-1 shadow-over [&_[aria-selected=true]]:bg-mark [&_[role=option]]:cursor-pointer [&_[role=option]]:rounded-md [&_[role=option]]:px-3 [&_[role=option]]:py-1.75"
      data-part="editor-slash"
      role="listbox"
      aria-label={label}
    >
      {items.map((item, at) => (
        <div
          key={item.label}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          onMouseDown={(event) => {
            event.preventDefault();
            take(item);
          }}
        >
          {item.label}
        </div>
      ))}
    </div>
  );
}
