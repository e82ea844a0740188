'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { createContext, useContext, useId } from 'react';
import { embedLook, figureLook, plainLook } from '@/components/desk/look';
import type { BlockChoices } from '@/lib/pages/block-choices';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';

/** Without what only the server writes, which no page has to fetch. */
export type EditorWords = Omit<Shape<(typeof en)['editor']>, ServerWords>;
export type ServerWords = 'list' | 'create' | 'front' | 'schedule' | 'preview' | 'history' | 'media';
/**
 * `choices`: what the blocks of a page are filled from; null for a story, which has none of them.
 */
type Pictures = { words: EditorWords; sources: Map<number, string>; choices: BlockChoices | null };

/**
 * Where the pictures in the text have their files, what else its blocks are made of, and the words
 * around them.
 */
export const PicturesContext = createContext<Pictures | null>(null);

export function usePicturesContext(): Pictures {
  const value = useContext(PicturesContext);
  if (!value) throw new Error('outside the editor');
  return value;
}

export const stopEvent = (event: { stopPropagation: () => void }) => event.stopPropagation();

type LineProps = { label: string; value: string; onChange: (value: string) => void; wrong?: boolean; most?: number };

export function LineField({ label, value, onChange, wrong, most = 1000 }: LineProps) {
  const id = useId();
  return (
    <div data-part="editor-line">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={most}
        aria-invalid={wrong || undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={stopEvent}
        onPaste={stopEvent}
      />
    </div>
  );
}

function Widths({ value, words, onChange }: { value: unknown; words: EditorWords; onChange: (value: string | null) => void }) {
  const id = useId();
  return (
    <div data-part="editor-line">
      <label htmlFor={id}>{words.picture.width}</label>
      <select id={id} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.target.value || null)} onKeyDown={stopEvent}>
        <option value="">{words.picture.widths.column}</option>
        <option value="narrow">{words.picture.widths.narrow}</option>
        <option value="wide">{words.picture.widths.wide}</option>
      </select>
    </div>
  );
}

/**
 * One value of a block by itself, so that two people can write its caption and its credit at the
 * same time.
 */
export const setAttribute = ({ editor, getPos }: NodeViewProps, name: string, value: unknown) => {
  const at = getPos();
  if (at !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, value));
};

export function FigureView(props: NodeViewProps) {
  const { node, deleteNode, selected } = props;
  const { words, sources } = usePicturesContext();
  const source = sources.get(Number(node.attrs.mediaId));
  const alt = String(node.attrs.alt ?? '');
  return (
    <NodeViewWrapper className={selected ? `${figureLook} outline-2 outline-accent` : figureLook} contentEditable={false}>
      {source && <img src={source} alt={alt} data-drag-handle />}
      <div>
        <LineField label={words.picture.alt} value={alt} wrong={alt.trim() === ''} onChange={(value) => setAttribute(props, 'alt', value)} />
        <LineField label={words.picture.caption} value={String(node.attrs.caption ?? '')} onChange={(value) => setAttribute(props, 'caption', value)} />
        <LineField label={words.picture.credit} value={String(node.attrs.credit ?? '')} onChange={(value) => setAttribute(props, 'credit', value)} />
        <Widths value={node.attrs.width} words={words} onChange={(width) => setAttribute(props, 'width', width)} />
        <button type="button" className={plainLook} onClick={deleteNode}>
          {words.tools.removeBlock}
        </button>
      </div>
    </NodeViewWrapper>
  );
}

export function EmbedView(props: NodeViewProps) {
  const { node, deleteNode, selected } = props;
  const { words } = usePicturesContext();
  return (
    <NodeViewWrapper className={selected ? `${embedLook} outline-2 outline-accent` : embedLook} contentEditable={false}>
      <p data-drag-handle>{String(node.attrs.url)}</p>
      <LineField label={words.tools.title} value={String(node.attrs.title ?? '')} onChange={(value) => setAttribute(props, 'title', value)} />
      <button type="button" className={plainLook} onClick={deleteNode}>
        {words.tools.removeBlock}
      </button>
    </NodeViewWrapper>
  );
}
