'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Code,
  Footprints,
  Heading2,
  Heading3,
  Image,
  Info,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  Minus,
  Omega,
  Quote,
  Redo2,
  SquareArrowOutUpRight,
  Strikethrough,
  Subscript,
  Superscript,
  Table as TableIcon,
  TextQuote,
  Underline,
  Undo2,
} from 'lucide-react';
import { type ComponentType, type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { subtoolsLook } from '@/components/desk/look';
import { isLinkAddress, isWebAddress } from '@/lib/articles/body/body';
import { readNote } from '@/lib/articles/body/footnotes';
import type { EditorWords } from './node-views.client';

export type Asks = 'link' | 'embed' | 'footnote';
type Asking = { kind: Asks; value: string };
type Props = {
  editor: Editor;
  words: EditorWords;
  locale: string;
  choosePicture: () => void;
  /** Where others find the way to ask for an address or a note. */
  asks: RefObject<((kind: Asks) => void) | null>;
};

const symbols: Record<string, string[]> = {
  en: ['“', '”', '‘', '’', '–', '—', '…', '\u00a0', '°', '×', '№', '€', '½'],
  ru: ['«', '»', '„', '“', '–', '—', '…', '\u00a0', '°', '×', '№', '₽', '§'],
  zh: ['《', '》', '“', '”', '「', '」', '、', '——', '……', '·', '￥', '°', '×'],
};
const shown = (symbol: string) => (symbol === '\u00a0' ? '␣' : symbol);

export function Toolbar({ editor, words, locale, choosePicture, asks }: Props) {
  const { tools } = words;
  const [asking, setAsking] = useState<Asking | null>(null);
  const [wrong, setWrong] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const active = useEditorState({
    editor,
    selector: ({ editor: one }) => ({
      bold: one.isActive('bold'),
      italic: one.isActive('italic'),
      underline: one.isActive('underline'),
      strike: one.isActive('strike'),
      superscript: one.isActive('superscript'),
      subscript: one.isActive('subscript'),
      code: one.isActive('code'),
      box: one.isActive('infoBox'),
      link: one.isActive('link'),
      h2: one.isActive('heading', { level: 2 }),
      h3: one.isActive('heading', { level: 3 }),
      ul: one.isActive('bulletList'),
      ol: one.isActive('orderedList'),
      quote: one.isActive('blockquote'),
      pull: one.isActive('pullQuote'),
      table: one.isActive('table'),
      undo: one.can().undo(),
      redo: one.can().redo(),
    }),
  });
  const run = () => editor.chain().focus();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!asking) return;
    const value = asking.value.trim();
    if (asking.kind === 'footnote')
      run()
        .insertContent({ type: 'footnote', attrs: readNote(value) })
        .run();
    else if (asking.kind === 'link' && value === '') run().extendMarkRange('link').unsetMark('link').run();
    else {
      const address = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(value) ? `https://${value}` : value;
      if (!(asking.kind === 'link' ? isLinkAddress(address) : isWebAddress(address))) return setWrong(true);
      if (asking.kind === 'embed')
        run()
          .insertContent({ type: 'embed', attrs: { url: address, title: '' } })
          .run();
      else if (editor.state.selection.empty && !active.link)
        run()
          .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
          .run();
      else run().extendMarkRange('link').setMark('link', { href: address }).run();
    }
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
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== 'KeyK') return;
      event.preventDefault();
      ask('link');
    };
    const text = editor.view.dom;
    text.addEventListener('keydown', press);
    return () => text.removeEventListener('keydown', press);
  }, [ask, asks, editor]);

  return (
    <div className="[&>[role=toolbar]]:flex [&>[role=toolbar]]:gap-0.5 sm:[&>[role=toolbar]]:flex-wrap">
      <div ref={bar} role="toolbar" aria-label={tools.label} onKeyDown={(event) => moveIn(bar.current, event)} onFocus={() => stopAt(bar.current)}>
        <Tool icon={Bold} label={tools.bold} keys="Ctrl B" on={active.bold} press={() => run().toggleBold().run()} />
        <Tool icon={Italic} label={tools.italic} keys="Ctrl I" on={active.italic} press={() => run().toggleItalic().run()} />
        <Tool icon={Underline} label={tools.underline} keys="Ctrl U" on={active.underline} press={() => run().toggleMark('underline').run()} />
        <Tool icon={Strikethrough} label={tools.strike} keys="Ctrl Shift X" on={active.strike} press={() => run().toggleMark('strike').run()} />
        <Tool icon={Superscript} label={tools.superscript} keys="Ctrl ." on={active.superscript} press={() => run().toggleMark('superscript').run()} />
        <Tool icon={Subscript} label={tools.subscript} keys="Ctrl ," on={active.subscript} press={() => run().toggleMark('subscript').run()} />
        <Tool icon={Code} label={tools.code} keys="Ctrl E" on={active.code} press={() => run().toggleMark('code').run()} />
        <Tool icon={LinkIcon} label={tools.link} keys="Ctrl K" on={active.link} press={() => ask('link')} />
        <Tool icon={Heading2} label={tools.heading2} on={active.h2} press={() => run().toggleHeading({ level: 2 }).run()} />
        <Tool icon={Heading3} label={tools.heading3} on={active.h3} press={() => run().toggleHeading({ level: 3 }).run()} />
        <Tool icon={List} label={tools.bulletList} on={active.ul} press={() => run().toggleBulletList().run()} />
        <Tool icon={ListOrdered} label={tools.orderedList} on={active.ol} press={() => run().toggleOrderedList().run()} />
        <Tool icon={Quote} label={tools.blockquote} on={active.quote} press={() => run().toggleWrap('blockquote').run()} />
        <Tool icon={TextQuote} label={tools.pullQuote} on={active.pull} press={() => run().toggleWrap('pullQuote').run()} />
        <Tool icon={Info} label={tools.infoBox} on={active.box} press={() => run().toggleWrap('infoBox').run()} />
        <Tool icon={Image} label={tools.figure} press={choosePicture} />
        <Tool icon={SquareArrowOutUpRight} label={tools.embed} press={() => ask('embed')} />
        <Tool icon={TableIcon} label={tools.table} on={active.table} press={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()} />
        <Tool icon={Minus} label={tools.rule} press={() => run().setHorizontalRule().run()} />
        <Tool icon={Footprints} label={tools.footnote} press={() => ask('footnote')} />
        <details className="relative sm:[&>div]:absolute max-sm:[&>div]:fixed max-sm:[&>div]:inset-x-4 max-sm:[&>div]:bottom-4 [&>div]:z-8 [&>div]:grid [&>div]:grid-cols-[repeat(5,2.25rem)] [&>div]:rounded-lg [&>div]:border [&>div]:border-line [&>div]:bg-paper [&>div]:p-1.5 [&>div_button]:min-h-9 [&>div_button]:border-0 [&>div_button]:bg-transparent [&>div_button]:px-0 [&>div_button]:py-1.5 [&>div_button]:text-inherit [&>summary]:inline-flex [&>summary]:size-8.5 [&>summary]:list-none [&>summary]:items-center [&>summary]:justify-center [&>summary]:rounded-lg [&>summary]:hover:bg-card max-sm:[&>summary]:size-11">
          <summary aria-label={tools.symbols} title={tools.symbols}>
            <Omega aria-hidden size={18} />
          </summary>
          <div>
            {(symbols[locale] ?? []).map((symbol) => (
              <button key={symbol} type="button" onClick={() => run().insertContent(symbol).run()}>
                {shown(symbol)}
              </button>
            ))}
          </div>
        </details>
        <Tool icon={Undo2} label={tools.undo} keys="Ctrl Z" off={!active.undo} press={() => run().undo().run()} />
        <Tool icon={Redo2} label={tools.redo} keys="Ctrl Shift Z" off={!active.redo} press={() => run().redo().run()} />
      </div>
      {active.table && (
        <div className={subtoolsLook} role="toolbar" aria-label={tools.table}>
          <Word label={tools.addRow} press={() => run().addRowAfter().run()} />
          <Word label={tools.addColumn} press={() => run().addColumnAfter().run()} />
          <Word label={tools.headerRow} press={() => run().toggleHeaderRow().run()} />
          <Word label={tools.mergeCells} press={() => run().mergeOrSplit().run()} />
          <Word label={tools.deleteRow} press={() => run().deleteRow().run()} />
          <Word label={tools.deleteColumn} press={() => run().deleteColumn().run()} />
          <Word label={tools.deleteTable} press={() => run().deleteTable().run()} />
        </div>
      )}
      {asking && (
        <form className={subtoolsLook} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && cancel()}>
          <label>
            {tools[`${asking.kind}Prompt`]}
            <input
              // biome-ignore lint/a11y/noAutofocus: the field opens because its button was pressed
              autoFocus
              value={asking.value}
              maxLength={2000}
              aria-invalid={wrong || undefined}
              onChange={(event) => setAsking({ ...asking, value: event.target.value })}
            />
          </label>
          <button type="submit">{tools.apply}</button>
          <button type="button" className="border-rim bg-transparent text-accent" onClick={cancel}>
            {tools.cancel}
          </button>
          {wrong && <p className="mt-1 mb-0 font-medium text-urgent">{tools.badLink}</p>}
        </form>
      )}
    </div>
  );
}

const toolsIn = (bar: HTMLElement | null) =>
  [...(bar?.querySelectorAll<HTMLElement>('button, summary') ?? [])].filter((tool) => tool.checkVisibility?.() ?? true);

/** A toolbar is one stop for Tab, where one was last; the arrows go from tool to tool. */
function stopAt(bar: HTMLElement | null): void {
  for (const tool of bar?.querySelectorAll<HTMLElement>('button, summary') ?? []) tool.tabIndex = tool === document.activeElement ? 0 : -1;
}

function moveIn(bar: HTMLElement | null, event: React.KeyboardEvent): void {
  const tools = toolsIn(bar);
  const at = tools.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowRight: (at + 1) % tools.length, ArrowLeft: (at - 1 + tools.length) % tools.length, Home: 0, End: tools.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  tools[to]?.focus();
}

type ToolProps = {
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  label: string;
  keys?: string;
  on?: boolean;
  off?: boolean;
  press: () => void;
};

function Tool({ icon: Icon, label, keys, on, off, press }: ToolProps) {
  return (
    <button
      type="button"
      className="inline-flex size-8.5 min-h-0 items-center justify-center rounded-lg border-0 bg-transparent p-0 text-inherit hover:bg-card aria-disabled:opacity-45 aria-pressed:bg-mark aria-pressed:text-accent max-sm:size-11"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-pressed={on}
      aria-disabled={off}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}

function Word({ label, press }: { label: string; press: () => void }) {
  return (
    <button type="button" className="border-rim bg-transparent text-accent" onMouseDown={(event) => event.preventDefault()} onClick={press}>
      {label}
    </button>
  );
}
