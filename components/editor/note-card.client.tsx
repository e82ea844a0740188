'use client';

import { type FormEvent, useState } from 'react';
import { MentionField } from '@/components/desk/mention-field.client';
import { refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import { addNote, closeNote } from '@/lib/articles/editing/actions';
import type { EditorNote } from '@/lib/articles/editing/notes';
import { useWriting } from './context.client';
import type { EditorWords } from './node-views.client';

type When = (at: Date | string) => string;
type CardProps = { note: EditorNote; replies: EditorNote[]; articleId: number; isGone: boolean; words: EditorWords; when: When };

/** A note with what was answered to it. */
export function NoteCard({ note, replies, articleId, isGone, words, when }: CardProps) {
  const { show, errors, locale } = useDesk();
  const [isAnswering, answer] = useState(false);
  const close = async () => {
    const form = new FormData();
    form.set('json', JSON.stringify({ id: note.id, open: false }));
    const told = await closeNote(null, form).catch(() => null);
    if (told?.ok) show({ text: words.notes.closed, undo: { action: closeNote, fields: told.value.undo } });
    else show({ text: told ? refusalText(errors, locale, told.reason, told.values) : words.save.noAnswer });
  };
  return (
    <>
      {isGone && <p className="m-0 text-sm text-soft">{words.notes.gone}</p>}
      {[note, ...replies].map((editorNote) => (
        <div key={editorNote.id} className="not-first:border-t not-first:border-line not-first:pt-1">
          <p>{editorNote.text}</p>
          <p className="m-0 text-sm text-soft">
            {editorNote.by} {when(editorNote.createdAt)}
          </p>
        </div>
      ))}
      {isAnswering ? (
        <NoteForm articleId={articleId} blockId={note.blockId} replyTo={note.id} words={words} close={() => answer(false)} />
      ) : (
        <p className="flex flex-wrap items-center gap-3">
          <button type="button" className="border-rim bg-transparent text-accent" onClick={() => answer(true)}>
            {words.notes.reply}
          </button>
          <button type="button" className="border-rim bg-transparent text-accent" onClick={close}>
            {words.notes.close}
          </button>
        </p>
      )}
    </>
  );
}

type FormProps = { articleId: number; blockId: string; replyTo?: number; words: EditorWords; close: () => void };

export function NoteForm({ articleId, blockId, replyTo, words, close }: FormProps) {
  const { show, errors, locale } = useDesk();
  const [text, setText] = useState('');
  const { mentionable, mentions } = useWriting();
  const [wrong, setWrong] = useState('');
  const [isSending, setSending] = useState(false);
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (isSending) return;
    setSending(true);
    const form = new FormData();
    form.set('json', JSON.stringify({ articleId, blockId, text, ...(replyTo ? { replyTo } : {}) }));
    const told = await addNote(null, form).catch(() => null);
    setSending(false);
    if (!told?.ok) return setWrong(told ? refusalText(errors, locale, told.fields.text ?? told.reason, told.values) : words.save.noAnswer);
    show({ text: words.notes.added });
    close();
  };
  return (
    <form
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
      }}
    >
      <MentionField people={mentionable} words={mentions} label={words.notes.text} rows={3} autoFocus isWrong={wrong !== ''} onText={setText} />
      {wrong && (
        <p role="alert" className="mt-1 mb-0 font-medium text-urgent">
          {wrong}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-3">
        <button type="submit" aria-disabled={isSending || undefined}>
          {replyTo ? words.notes.reply : words.notes.add}
        </button>
        <button type="button" className="border-rim bg-transparent text-accent" onClick={close}>
          {words.tools.cancel}
        </button>
      </p>
    </form>
  );
}
