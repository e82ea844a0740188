'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useId, useState } from 'react';
import { plainLook } from '@/components/desk/look';
import { readNote, writeNote } from '@/lib/articles/body/footnotes';
import { usePicturesContext } from './node-views.client';

/**
 * A footnote where it stands: chosen by click or arrow keys it shows its words, and Enter goes into
 * them.
 */
export function FootnoteView({ node, updateAttributes, deleteNode, selected, editor, getPos }: NodeViewProps) {
  const { words } = usePicturesContext();
  const id = useId();
  const [isWriting, setWriting] = useState(false);
  const [typed, setTyped] = useState('');
  const kept = writeNote(node.attrs);
  const back = () => {
    const at = getPos();
    if (at !== undefined) editor.commands.focus(at + node.nodeSize);
  };
  return (
    <NodeViewWrapper as="sup" className={selected || isWriting ? 'editor-note outline-2 outline-accent' : 'editor-note'} title={String(node.attrs.note)}>
      <span className="editor-note-mark" />
      {(selected || isWriting) && editor.isEditable && (
        <span
          data-part="editor-note-text"
          className="absolute start-[-2em] top-[1.4em] z-8 grid w-[min(22rem,70vw)] gap-1 rounded-lg border border-line bg-paper px-3 py-2.5 text-start font-sans text-sm text-ink shadow-over [&_button]:justify-self-start"
          contentEditable={false}
        >
          <label htmlFor={id}>{words.tools.footnotePrompt}</label>
          <textarea
            id={id}
            rows={3}
            maxLength={2000}
            value={isWriting ? typed : kept}
            onFocus={() => {
              setTyped(kept);
              setWriting(true);
            }}
            onChange={(event) => {
              setTyped(event.target.value);
              updateAttributes({ links: null, ...readNote(event.target.value.trim()) });
            }}
            onBlur={() => setWriting(false)}
            onPaste={(event) => event.stopPropagation()}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.nativeEvent.isComposing || (event.key !== 'Escape' && !(event.key === 'Enter' && !event.shiftKey))) return;
              event.preventDefault();
              back();
            }}
          />
          <span className="m-0 text-sm text-soft">{words.tools.footnoteHint}</span>
          <button type="button" className={plainLook} onClick={deleteNode}>
            {words.tools.removeBlock}
          </button>
        </span>
      )}
    </NodeViewWrapper>
  );
}
