'use client';

import type { Editor } from '@tiptap/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { cardLook } from '@/components/desk/look';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { EditorNote } from '@/lib/articles/editing/notes';
import { momentFormat } from '@/lib/ground/clock';
import type { EditorTypo } from '@/lib/typos/for-editor';
import type { EditorWords } from './node-views.client';
import { NoteCard, NoteForm } from './note-card.client';
import { placedSuggestions } from './suggest';
import { TypoCards } from './typo-cards.client';
import type { TypoKeys } from './typo-marks.client';
import { useOfEditor } from './use-editor.client';

type Props = {
  editor: Editor;
  words: EditorWords;
  articleId: number;
  notes: EditorNote[];
  /** The block that a note is being written on; '' for the whole article, null while none is. */
  noting: string | null;
  close: () => void;
  me: number;
  mayDecide: boolean;
  typos: EditorTypo[];
  names: Record<number, string>;
  keys: TypoKeys;
};

const listed = (editor: Editor) => placedSuggestions(editor.state.doc).map(({ from: _from, to: _to, ...suggestion }) => suggestion);

/**
 * What others say to the text, beside the passage it is about; below the text where there is no
 * room.
 */
export function Margin({ editor, words, articleId, notes, noting, close, me, mayDecide, typos, names, keys }: Props) {
  const { locale, zone } = useDesk();
  const list = useRef<HTMLOListElement>(null);
  const suggestions = useOfEditor(editor, listed);
  const threads = notes.filter((note) => note.replyTo === null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cards are laid anew whenever one comes, goes or grows
  useEffect(() => follow(list.current, editor), [editor, suggestions, notes, noting, typos]);
  const when = (at: Date | string) => momentFormat(locale, zone).format(new Date(at));
  return (
    <ol
      ref={list}
      className="mt-3 @min-[53.75rem]/main:relative @min-[53.75rem]/main:min-h-[var(--height,0)] @min-[53.75rem]/main:[&>p]:absolute @min-[53.75rem]/main:[&>p]:top-[var(--height,0)]"
      aria-label={words.review.label}
    >
      {noting !== null && (
        <Card at={noting && `[data-block="${noting}"]`}>
          <NoteForm articleId={articleId} blockId={noting} words={words} close={close} />
        </Card>
      )}
      {threads.map((note) => (
        <Card key={`n${note.id}`} at={note.blockId && `[data-block="${note.blockId}"]`}>
          <NoteCard
            note={note}
            replies={notes.filter((editorNote) => editorNote.replyTo === note.id)}
            articleId={articleId}
            isGone={note.blockId !== '' && !hasBlock(editor, note.blockId)}
            words={words}
            when={when}
          />
        </Card>
      ))}
      {suggestions.map((suggestion) => (
        <Card key={suggestion.id} at={`[data-suggestion="${CSS.escape(suggestion.id)}"]`}>
          <p className="max-h-[9em] overflow-auto" data-suggestion-card={suggestion.id}>
            {suggestion.deleted && <del>{suggestion.deleted}</del>} {suggestion.inserted && <ins>{suggestion.inserted}</ins>}
          </p>
          <p className="m-0 text-sm text-soft">
            {names[suggestion.by] ?? suggestion.name}, {when(suggestion.at)}
          </p>
          <p className="flex flex-wrap items-center gap-3">
            {mayDecide && (
              <button
                type="button"
                className="border-rim bg-transparent text-accent"
                onClick={() => editor.chain().decideSuggestion({ isTaken: true, id: suggestion.id }).run()}
              >
                {words.review.accept}
              </button>
            )}
            {(mayDecide || suggestion.by === me) && (
              <button
                type="button"
                className="border-rim bg-transparent text-accent"
                onClick={() => editor.chain().decideSuggestion({ isTaken: false, id: suggestion.id }).run()}
              >
                {mayDecide ? words.review.reject : words.review.takeBack}
              </button>
            )}
          </p>
        </Card>
      ))}
      <TypoCards
        list={typos}
        keys={keys}
        words={words}
        card={(id, children) => (
          <Card key={`t${id}`} at={`[data-typo="${id}"]`}>
            {children}
          </Card>
        )}
      />
      {suggestions.length + threads.length > 0 && <li className="m-0 text-sm text-soft">{fillText(words.review.keys, {}, locale)}</li>}
    </ol>
  );
}

function Card({ at, children }: { at: string; children: ReactNode }) {
  return (
    <li className={cardLook} data-part="editor-card" data-at={at}>
      {children}
    </li>
  );
}

function hasBlock(editor: Editor, id: string): boolean {
  let isThere = false;
  editor.state.doc.descendants((node) => {
    if (node.attrs.id === id) isThere = true;
    return node.isBlock && !isThere;
  });
  return isThere;
}

/**
 * Lays each card at the height of its passage, none over another, and again when the text or the
 * window changes.
 */
function follow(list: HTMLElement | null, editor: Editor): () => void {
  if (!list) return () => undefined;
  let frame = 0;
  const lay = () => {
    frame = 0;
    const top = list.getBoundingClientRect().top;
    const cards = [...list.querySelectorAll<HTMLElement>('[data-part=editor-card]')].map((card) => {
      const passage = card.dataset.at ? editor.view.dom.querySelector(card.dataset.at) : null;
      return { card, wanted: passage ? passage.getBoundingClientRect().top - top : 0, height: card.offsetHeight };
    });
    let free = 0;
    for (const { card, wanted, height } of cards.toSorted((a, b) => a.wanted - b.wanted)) {
      const place = Math.max(wanted, free);
      card.style.setProperty('--top', `${Math.round(place)}px`);
      free = place + height + 8;
    }
    list.style.setProperty('--height', `${Math.round(free)}px`);
  };
  const soon = () => {
    frame ||= requestAnimationFrame(lay);
  };
  let pause: ReturnType<typeof setTimeout>;
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(soon, 200);
  };
  soon();
  const sizes = new ResizeObserver(later);
  sizes.observe(editor.view.dom);
  editor.on('update', later);
  return () => {
    clearTimeout(pause);
    cancelAnimationFrame(frame);
    sizes.disconnect();
    editor.off('update', later);
  };
}
