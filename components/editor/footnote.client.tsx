'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useId, useState } from 'react';
import { readNote, writeNote } from '@/lib/articles/body/footnotes';
import { usePictures } from './node-views.client';

/** A footnote where it stands: chosen by click or arrow keys it shows its words, and Enter goes into them. */
export function FootnoteView({ node, updateAttributes, deleteNode, selected, editor, getPos }: NodeViewProps) {
  const { words } = usePictures();
  const id = useId();
  const [isWriting, setWriting] = useState(false);
  const [typed, setTyped] = useState('');
  const kept = writeNote(node.attrs);
  const back = () => {
    const at = getPos();
    if (at !== undefined) editor.commands.focus(at + node.nodeSize);
  };
  return (
    <NodeViewWrapper as="sup" className={selected || isWriting ? 'editor-note editor-selected' : 'editor-note'} title={String(node.attrs.note)}>
      <span className="editor-note-mark" />
      {(selected || isWriting) && editor.isEditable && (
        <span className="editor-note-text" contentEditable={false}>
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
          <span className="desk-hint">{words.tools.footnoteHint}</span>
          <button type="button" className="desk-plain" onClick={deleteNode}>
            {words.tools.removeBlock}
          </button>
        </span>
      )}
    </NodeViewWrapper>
  );
}
