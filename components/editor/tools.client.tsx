'use client';

import type { Editor } from '@tiptap/core';
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
  const [next, previous] = [(at + 1) % tools.length, (at - 1 + tools.length) % tools.length];
  const to = { ArrowRight: next, ArrowDown: next, ArrowLeft: previous, ArrowUp: previous, Home: 0, End: tools.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  tools[to]?.focus();
}

export type ToolProps = {
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  label: string;
  keys?: string;
  on?: boolean;
  off?: boolean;
  /** In a list of tools the name stands beside the picture. */
  isNamed?: boolean;
  press: () => void;
};

export function Tool({ icon: Icon, label, keys, on, off, isNamed, press }: ToolProps) {
  return (
    <button
      type="button"
      className={`${isNamed ? 'w-full justify-start gap-2.5 px-2 text-sm font-normal sm:min-h-8.5' : 'size-8.5 min-h-0 justify-center p-0 max-sm:size-11'} inline-flex items-center rounded-lg border-0 bg-transparent py-0 text-inherit hover:bg-card aria-disabled:opacity-45 aria-pressed:bg-mark aria-pressed:text-accent`}
      aria-label={isNamed ? undefined : label}
      title={keys ? `${label} (${keys})` : label}
      aria-pressed={on}
      aria-disabled={off}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <Icon size={18} aria-hidden />
      {isNamed && label}
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
