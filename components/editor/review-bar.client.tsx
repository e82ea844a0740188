'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useDesk } from '@/components/desk/toast.client';
import { fill } from '@/components/desk/told';
import type { EditorWords } from './node-views.client';
import { placedSuggestions } from './suggest';

type Props = {
  editor: Editor;
  words: EditorWords;
  isSuggesting: boolean;
  /** Absent for whoever can do nothing else. */
  toggle?: () => void;
  note: () => void;
};

/** Suggest instead of write, leave a note, and go through what was suggested. */
export function ReviewBar({ editor, words, isSuggesting, toggle, note }: Props) {
  const { locale } = useDesk();
  const count = useEditorState({ editor, selector: ({ editor: one }) => placedSuggestions(one.state.doc).length });
  const { review } = words;
  const run = () => editor.chain().focus();
  return (
    <div className="editor-review" role="toolbar" aria-label={review.label}>
      {toggle ? (
        <button type="button" className="desk-quiet" aria-pressed={isSuggesting} title="Ctrl Alt S" onClick={toggle}>
          {review.suggest}
        </button>
      ) : (
        <p className="desk-note">{review.only}</p>
      )}
      <button type="button" className="desk-quiet" title="Ctrl Alt M" onMouseDown={(event) => event.preventDefault()} onClick={note}>
        {words.notes.add}
      </button>
      {count > 0 && (
        <>
          <span className="desk-soft">{fill(review.count, { count }, locale)}</span>
          <button
            type="button"
            className="desk-quiet"
            aria-label={review.previous}
            title={`${review.previous} (Alt Shift ↑)`}
            onClick={() => run().goToSuggestion(-1).run()}
          >
            ↑
          </button>
          <button
            type="button"
            className="desk-quiet"
            aria-label={review.next}
            title={`${review.next} (Alt Shift ↓)`}
            onClick={() => run().goToSuggestion(1).run()}
          >
            ↓
          </button>
          {toggle && (
            <>
              <button type="button" className="desk-quiet" onClick={() => run().decideSuggestion({ isTaken: true, all: true }).run()}>
                {review.acceptAll}
              </button>
              <button type="button" className="desk-quiet" onClick={() => run().decideSuggestion({ isTaken: false, all: true }).run()}>
                {review.rejectAll}
              </button>
            </>
          )}
        </>
      )}
    </div>
  );
}
