'use client';

import type { Editor } from '@tiptap/core';
import { Omega } from 'lucide-react';
import type { ComponentType } from 'react';
import { subtoolsLook } from '@/components/desk/look';
import type { EditorWords } from './node-views.client';
import { changeTable, type TableChange } from './table-nodes';

const toolsIn = (bar: HTMLElement | null) =>
  [...(bar?.querySelectorAll<HTMLElement>('button, summary') ?? [])].filter((tool) => tool.checkVisibility?.() ?? true);

/** A toolbar is one stop for Tab, where one was last; the arrows go from tool to tool. */
export function stopAt(bar: HTMLElement | null): void {
  for (const tool of bar?.querySelectorAll<HTMLElement>('button, summary') ?? []) tool.tabIndex = tool === document.activeElement ? 0 : -1;
}

export function moveIn(bar: HTMLElement | null, event: React.KeyboardEvent): void {
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

export function Tool({ icon: Icon, label, keys, on, off, press }: ToolProps) {
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

/** What changes the table in which the cursor stands. */
export function TableTools({ editor, tools }: { editor: Editor; tools: EditorWords['tools'] }) {
  const change = (what: TableChange) => () => void changeTable(editor, what);
  return (
    <div className={subtoolsLook} role="toolbar" aria-label={tools.table}>
      <Word label={tools.addRow} press={change('addRow')} />
      <Word label={tools.addColumn} press={change('addColumn')} />
      <Word label={tools.headerRow} press={change('headerRow')} />
      <Word label={tools.mergeCells} press={change('mergeCells')} />
      <Word label={tools.deleteRow} press={change('deleteRow')} />
      <Word label={tools.deleteColumn} press={change('deleteColumn')} />
      <Word label={tools.deleteTable} press={change('deleteTable')} />
    </div>
  );
}

const symbols: Record<string, string[]> = {
  en: ['“', '”', '‘', '’', '–', '—', '…', '\u00a0', '°', '×', '№', '€', '½'],
  ru: ['«', '»', '„', '“', '–', '—', '…', '\u00a0', '°', '×', '№', '₽', '§'],
  zh: ['《', '》', '“', '”', '「', '」', '、', '——', '……', '·', '￥', '°', '×'],
};
const shown = (symbol: string) => (symbol === '\u00a0' ? '␣' : symbol);

/**
 * The signs that a keyboard of this language has not. In a face of the machine: for the few that
 * the desk's own has not, a browser fetched whole further parts of it, opened or not.
 */
export function Symbols({ label, locale, insert }: { label: string; locale: string; insert: (symbol: string) => void }) {
  return (
    <details className="relative sm:[&>div]:absolute max-sm:[&>div]:fixed max-sm:[&>div]:inset-x-4 max-sm:[&>div]:bottom-4 [&>div]:z-8 [&>div]:grid [&>div]:grid-cols-[repeat(5,2.25rem)] [&>div]:rounded-lg [&>div]:border [&>div]:border-line [&>div]:bg-paper [&>div]:p-1.5 [&>div_button]:font-[system-ui] [&>div_button]:min-h-9 [&>div_button]:border-0 [&>div_button]:bg-transparent [&>div_button]:px-0 [&>div_button]:py-1.5 [&>div_button]:text-inherit [&>summary]:inline-flex [&>summary]:size-8.5 [&>summary]:list-none [&>summary]:items-center [&>summary]:justify-center [&>summary]:rounded-lg [&>summary]:hover:bg-card max-sm:[&>summary]:size-11">
      <summary aria-label={label} title={label}>
        <Omega aria-hidden size={18} />
      </summary>
      <div>
        {(symbols[locale] ?? []).map((symbol) => (
          <button key={symbol} type="button" onClick={() => insert(symbol)}>
            {shown(symbol)}
          </button>
        ))}
      </div>
    </details>
  );
}
