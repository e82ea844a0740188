'use client';

import type { Editor } from '@tiptap/core';
import { Code, Ellipsis, Footprints, Info, Minus, SquareArrowOutUpRight, Strikethrough, Subscript, Superscript, Underline } from 'lucide-react';
import { useRef } from 'react';
import type { Asks } from './ask-form.client';
import type { EditorWords } from './node-views.client';
import { Tool } from './tools.client';

const symbols: Record<string, string[]> = {
  en: ['“', '”', '‘', '’', '–', '—', '…', '\u00a0', '°', '×', '№', '€', '½'],
  ru: ['«', '»', '„', '“', '–', '—', '…', '\u00a0', '°', '×', '№', '₽', '§'],
  zh: ['《', '》', '“', '”', '「', '」', '、', '——', '……', '·', '￥', '°', '×'],
};
const shown = (symbol: string) => (symbol === '\u00a0' ? '␣' : symbol);

type Pressed = Record<'underline' | 'strike' | 'superscript' | 'subscript' | 'code' | 'box', boolean>;
type Props = { editor: Editor; words: EditorWords; locale: string; active: Pressed; ask: (kind: Asks) => void };

/** What is wanted less often, in a list that unfolds, so that the tools stay in one row. */
export function MoreTools({ editor, words: { tools }, locale, active, ask }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  const fold = () => {
    if (box.current) box.current.open = false;
  };
  const run = () => editor.chain().focus();
  return (
    <details
      ref={box}
      className="relative [&>div]:z-8 [&>div]:rounded-lg [&>div]:border [&>div]:border-line [&>div]:bg-paper [&>div]:p-1.5 [&>div]:shadow-over sm:[&>div]:absolute sm:[&>div]:w-58 max-sm:[&>div]:fixed max-sm:[&>div]:inset-x-4 max-sm:[&>div]:bottom-4 [&>summary]:inline-flex [&>summary]:size-8.5 [&>summary]:list-none [&>summary]:items-center [&>summary]:justify-center [&>summary]:rounded-lg [&>summary]:hover:bg-card max-sm:[&>summary]:size-11"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) fold();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') fold();
      }}
    >
      <summary aria-label={tools.more} title={tools.more}>
        <Ellipsis aria-hidden size={18} />
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its buttons were pressed for */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys press the buttons */}
      <div onClick={fold}>
        <Tool isNamed icon={Underline} label={tools.underline} keys="Ctrl U" on={active.underline} press={() => run().toggleMark('underline').run()} />
        <Tool isNamed icon={Strikethrough} label={tools.strike} keys="Ctrl Shift X" on={active.strike} press={() => run().toggleMark('strike').run()} />
        <Tool isNamed icon={Superscript} label={tools.superscript} keys="Ctrl ." on={active.superscript} press={() => run().toggleMark('superscript').run()} />
        <Tool isNamed icon={Subscript} label={tools.subscript} keys="Ctrl ," on={active.subscript} press={() => run().toggleMark('subscript').run()} />
        <Tool isNamed icon={Code} label={tools.code} keys="Ctrl E" on={active.code} press={() => run().toggleMark('code').run()} />
        <Tool isNamed icon={Info} label={tools.infoBox} on={active.box} press={() => run().toggleWrap('infoBox').run()} />
        <Tool isNamed icon={SquareArrowOutUpRight} label={tools.embed} press={() => ask('embed')} />
        <Tool isNamed icon={Footprints} label={tools.footnote} press={() => ask('footnote')} />
        <Tool isNamed icon={Minus} label={tools.rule} press={() => run().setHorizontalRule().run()} />
        <Symbols label={tools.symbols} locale={locale} insert={(symbol) => run().insertContent(symbol).run()} />
      </div>
    </details>
  );
}

/**
 * The signs that a keyboard of this language has not. In a face of the machine: for the few that
 * the desk's own has not, a browser fetched whole further parts of it, opened or not.
 */
function Symbols({ label, locale, insert }: { label: string; locale: string; insert: (symbol: string) => void }) {
  return (
    <fieldset className="mt-1.5 grid grid-cols-7 border-t border-line pt-1.5 [&_button]:min-h-8.5 [&_button]:border-0 [&_button]:bg-transparent [&_button]:px-0 [&_button]:py-1 [&_button]:font-[system-ui] [&_button]:text-inherit max-sm:[&_button]:min-h-11">
      <legend className="sr-only">{label}</legend>
      {(symbols[locale] ?? []).map((symbol) => (
        <button key={symbol} type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => insert(symbol)}>
          {shown(symbol)}
        </button>
      ))}
    </fieldset>
  );
}
