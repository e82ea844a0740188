'use client';

import type { Editor } from '@tiptap/core';
import type { FormEvent } from 'react';
import { subtoolsLook } from '@/components/desk/look';
import { isLinkAddress, isWebAddress } from '@/lib/articles/body/body';
import { readNote } from '@/lib/articles/body/footnotes';
import type { EditorWords } from './node-views.client';

export type Asks = 'link' | 'embed' | 'footnote';
export type Asking = { kind: Asks; value: string };

/** Puts what was asked for into the text; false where it is no address. */
export function insertAsked(editor: Editor, asking: Asking, isLinked: boolean): boolean {
  const run = () => editor.chain().focus();
  const value = asking.value.trim();
  if (asking.kind === 'footnote')
    run()
      .insertContent({ type: 'footnote', attrs: readNote(value) })
      .run();
  else if (asking.kind === 'link' && value === '') run().extendMarkRange('link').unsetMark('link').run();
  else {
    const address = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(value) ? `https://${value}` : value;
    if (!(asking.kind === 'link' ? isLinkAddress(address) : isWebAddress(address))) return false;
    if (asking.kind === 'embed')
      run()
        .insertContent({ type: 'embed', attrs: { url: address, title: '' } })
        .run();
    else if (editor.state.selection.empty && !isLinked)
      run()
        .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
        .run();
    else run().extendMarkRange('link').setMark('link', { href: address }).run();
  }
  return true;
}

type Props = {
  tools: EditorWords['tools'];
  asking: Asking;
  wrong: boolean;
  submit: (event: FormEvent) => void;
  cancel: () => void;
  change: (value: string) => void;
};

/** The one field under the toolbar: an address, or the text of a note. */
export function AskForm({ tools, asking, wrong, submit, cancel, change }: Props) {
  return (
    <form className={subtoolsLook} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && cancel()}>
      <label>
        {tools[`${asking.kind}Prompt`]}
        <input
          // biome-ignore lint/a11y/noAutofocus: the field opens because its button was pressed
          autoFocus
          value={asking.value}
          maxLength={2000}
          aria-invalid={wrong || undefined}
          onChange={(event) => change(event.target.value)}
        />
      </label>
      <button type="submit">{tools.apply}</button>
      <button type="button" className="border-rim bg-transparent text-accent" onClick={cancel}>
        {tools.cancel}
      </button>
      {wrong && <p className="mt-1 mb-0 font-medium text-urgent">{tools.badLink}</p>}
    </form>
  );
}
