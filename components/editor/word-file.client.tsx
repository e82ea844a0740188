'use client';

import { type RefObject, useRef, useState } from 'react';
import { plainLook } from '@/components/desk/look';
import { useDesk } from '@/components/desk/toast.client';
import { fill, tell } from '@/components/desk/told';
import type { WordFile } from '@/lib/exchange/word-file';
import type { EditorWords } from './node-views.client';

type Answer = { ok: true; value: WordFile } | { ok: false; reason: string };
type Props = {
  words: EditorWords;
  insert: (html: string, comments: string[]) => void;
  /** Where others, such as a drop, find the way in. */
  read: RefObject<(file: File) => void>;
};

/** Brings the text of a Word file into the article. */
export function WordFileButton({ words, insert, read }: Props) {
  const { errors, locale } = useDesk();
  const [state, setState] = useState<{ name: string; reason: string | null } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  read.current = (file) => {
    setState({ name: file.name, reason: null });
    const send = async (): Promise<Answer> => {
      const response = await fetch(`/api/documents?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      });
      return response.status === 413 ? { ok: false, reason: 'too-large' } : ((await response.json()) as Answer);
    };
    send().then(
      (answer) => {
        if (answer.ok) insert(answer.value.html, answer.value.comments);
        setState(answer.ok ? null : { name: file.name, reason: answer.reason });
      },
      () => setState({ name: file.name, reason: 'unexpected' }),
    );
  };
  return (
    <div>
      <button type="button" className={plainLook} onClick={() => field.current?.click()}>
        {words.paste.wordFile}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) read.current(file);
          event.target.value = '';
        }}
      />
      <span role="status" className={state?.reason ? 'mt-1 mb-0 font-medium text-urgent' : 'm-0 text-sm text-soft'}>
        {state && (state.reason ? `${state.name}: ${tell(errors, locale, state.reason, { id: '' })}` : fill(words.paste.reading, { name: state.name }, locale))}
      </span>
    </div>
  );
}
