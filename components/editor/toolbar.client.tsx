'use client';

import type { Editor } from '@tiptap/core';
import { Bold, Heading2, Heading3, Image, Italic, Link as LinkIcon, List, ListOrdered, Quote, Redo2, Table as TableIcon, TextQuote, Undo2 } from 'lucide-react';
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { AskForm, type Asking, type Asks, insertAsked } from './ask-form.client';
import { MoreTools } from './more-tools.client';
import type { EditorWords } from './node-views.client';
import { insertTable } from './table-nodes';
import { moveIn, stopAt, TableTools, Tool } from './tools.client';
import { useOfEditor } from './use-editor.client';

type Props = {
  editor: Editor;
  words: EditorWords;
  locale: string;
  choosePicture: () => void;
  /** Where others find the way to ask for an address or a note. */
  asks: RefObject<((kind: Asks) => void) | null>;
};

/** Which tools are pressed, and which can be. */
const useActive = (editor: Editor) =>
  useOfEditor(editor, (current) => ({
    bold: current.isActive('bold'),
    italic: current.isActive('italic'),
    underline: current.isActive('underline'),
    strike: current.isActive('strike'),
    superscript: current.isActive('superscript'),
    subscript: current.isActive('subscript'),
    code: current.isActive('code'),
    box: current.isActive('infoBox'),
    link: current.isActive('link'),
    h2: current.isActive('heading', { level: 2 }),
    h3: current.isActive('heading', { level: 3 }),
    ul: current.isActive('bulletList'),
    ol: current.isActive('orderedList'),
    quote: current.isActive('blockquote'),
    pull: current.isActive('pullQuote'),
    table: current.isActive('table'),
    undo: current.can().undo(),
    redo: current.can().redo(),
  }));

export function Toolbar({ editor, words, locale, choosePicture, asks }: Props) {
  const { tools } = words;
  const [asking, setAsking] = useState<Asking | null>(null);
  const [wrong, setWrong] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const all = useRef<HTMLDivElement>(null);
  const active = useActive(editor);
  const run = () => editor.chain().focus();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!asking) return;
    if (!insertAsked(editor, asking, active.link)) return setWrong(true);
    setAsking(null);
  };
  const ask = useCallback(
    (kind: Asks) => {
      setWrong(false);
      setAsking({ kind, value: kind === 'link' ? String(editor.getAttributes('link').href ?? '') : '' });
    },
    [editor],
  );
  const cancel = () => {
    setAsking(null);
    editor.commands.focus();
  };
  useEffect(() => {
    asks.current = ask;
    const box = all.current;
    const press = (event: KeyboardEvent) => {
      const isLink = (event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyK';
      // Tab stays in a table, so that its tools need a key of their own.
      const isTools = event.altKey && event.code === 'F10';
      if (!isLink && !isTools) return;
      event.preventDefault();
      if (isLink) ask('link');
      else [...(box?.querySelectorAll('[role=toolbar]') ?? [])].at(-1)?.querySelector('button')?.focus();
    };
    const back = ({ key }: KeyboardEvent) => void (key === 'Escape' && editor.commands.focus());
    const text = editor.view.dom;
    text.addEventListener('keydown', press);
    box?.addEventListener('keydown', back);
    return () => {
      text.removeEventListener('keydown', press);
      box?.removeEventListener('keydown', back);
    };
  }, [ask, asks, editor]);

  return (
    <div ref={all} className="[&>[role=toolbar]]:flex sm:[&>[role=toolbar]]:flex-wrap">
      <div ref={bar} role="toolbar" aria-label={tools.label} onKeyDown={(event) => moveIn(bar.current, event)} onFocus={() => stopAt(bar.current)}>
        <Tool icon={Bold} label={tools.bold} keys="Ctrl B" on={active.bold} press={() => run().toggleBold().run()} />
        <Tool icon={Italic} label={tools.italic} keys="Ctrl I" on={active.italic} press={() => run().toggleItalic().run()} />
        <Tool icon={LinkIcon} label={tools.link} keys="Ctrl K" on={active.link} press={() => ask('link')} />
        <Tool icon={Heading2} label={tools.heading2} on={active.h2} press={() => run().toggleHeading({ level: 2 }).run()} />
        <Tool icon={Heading3} label={tools.heading3} on={active.h3} press={() => run().toggleHeading({ level: 3 }).run()} />
        <Tool icon={List} label={tools.bulletList} on={active.ul} press={() => run().toggleBulletList().run()} />
        <Tool icon={ListOrdered} label={tools.orderedList} on={active.ol} press={() => run().toggleOrderedList().run()} />
        <Tool icon={Quote} label={tools.blockquote} on={active.quote} press={() => run().toggleWrap('blockquote').run()} />
        <Tool icon={TextQuote} label={tools.pullQuote} on={active.pull} press={() => run().toggleWrap('pullQuote').run()} />
        <Tool icon={Image} label={tools.figure} press={choosePicture} />
        <Tool icon={TableIcon} label={tools.table} on={active.table} press={() => insertTable(editor)} />
        <MoreTools editor={editor} words={words} locale={locale} active={active} ask={ask} />
        <Tool icon={Undo2} label={tools.undo} keys="Ctrl Z" off={!active.undo} press={() => run().undo().run()} />
        <Tool icon={Redo2} label={tools.redo} keys="Ctrl Shift Z" off={!active.redo} press={() => run().redo().run()} />
      </div>
      {active.table && <TableTools editor={editor} tools={tools} />}
      {asking && <AskForm tools={tools} asking={asking} wrong={wrong} submit={submit} cancel={cancel} change={(value) => setAsking({ ...asking, value })} />}
    </div>
  );
}
