'use client';

import type { Editor } from '@tiptap/core';
import { noteLook } from '@/components/desk/look';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { EditorWords } from './node-views.client';
import { placedSuggestions } from './suggest';
import { useOfEditor } from './use-editor.client';

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
  const count = useOfEditor(editor, (current) => placedSuggestions(current.state.doc).length);
  const { review } = words;
  const run = () => editor.chain().focus();
  return (
    <div
      className="flex flex-wrap items-center max-sm:flex-nowrap max-sm:whitespace-nowrap gap-x-2.5 gap-y-1.5 text-sm [&_[aria-pressed=true]]:border-accent [&_[aria-pressed=true]]:bg-mark [&_[aria-pressed=true]]:text-accent [&_p]:m-0 sm:[&_button]:min-h-8.5 sm:[&_button]:px-3 sm:[&_button]:py-1 sm:[&_button]:text-sm"
      role="toolbar"
      aria-label={review.label}
    >
      {toggle ? (
        <button type="button" className="border-rim bg-transparent text-accent" aria-pressed={isSuggesting} title="Ctrl Alt S" onClick={toggle}>
          {review.suggest}
        </button>
      ) : (
        <p className={noteLook} data-part="desk-note">
          {review.only}
        </p>
      )}
      <button type="button" className="border-rim bg-transparent text-accent" title="Ctrl Alt M" onMouseDown={(event) => event.preventDefault()} onClick={note}>
        {words.notes.add}
      </button>
      {count > 0 && (
        <>
          <span className="m-0 text-sm text-soft">{fillText(review.count, { count }, locale)}</span>
          <button
            type="button"
            className="border-rim bg-transparent text-accent"
            aria-label={review.previous}
            title={`${review.previous} (Alt Shift ↑)`}
            onClick={() => run().goToSuggestion(-1).run()}
          >
            ↑
          </button>
          <button
            type="button"
            className="border-rim bg-transparent text-accent"
            aria-label={review.next}
            title={`${review.next} (Alt Shift ↓)`}
            onClick={() => run().goToSuggestion(1).run()}
          >
            ↓
          </button>
          {toggle && (
            <>
              <button
                type="button"
                className="border-rim bg-transparent text-accent"
                onClick={() => run().decideSuggestion({ isTaken: true, all: true }).run()}
              >
                {review.acceptAll}
              </button>
              <button
                type="button"
                className="border-rim bg-transparent text-accent"
                onClick={() => run().decideSuggestion({ isTaken: false, all: true }).run()}
              >
                {review.rejectAll}
              </button>
            </>
          )}
        </>
      )}
    </div>
  );
}
