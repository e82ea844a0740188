'use client';

import { type RefObject, useRef, useState } from 'react';
import { fetchWithin } from '@/components/desk/fetch-within.client';
import { plainLook } from '@/components/desk/look';
import { fillText, refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { WordFile } from '@/lib/exchange/word-file';
import type { EditorWords } from './node-views.client';

type Answer = { ok: true; value: WordFile } | { ok: false; reason: string };
type Props = {
  words: EditorWords;
  insert: (html: string, comments: string[]) => Promise<boolean>;
  /** Where others, such as a drop, find the way in. */
  read: RefObject<(file: File) => void>;
};

/** Milliseconds for a file of twenty megabytes on a slow line. */
const longest = 300_000;

/** Brings the text of a Word file into the article. */
export function WordFileButton({ words, insert, read }: Props) {
  const { errors, locale } = useDesk();
  const [state, setState] = useState<{ name: string; reason: string | null } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  read.current = (file) => {
    setState({ name: file.name, reason: null });
    const send = async (): Promise<Answer> => {
      const response = await fetchWithin(`/api/documents?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
        milliseconds: longest,
      });
      if (!response) return { ok: false, reason: 'no-answer' };
      return response.status === 413 ? { ok: false, reason: 'too-large' } : ((response.value as Answer | null) ?? { ok: false, reason: 'unexpected' });
    };
    void send().then(async (answer) => {
      const reason = answer.ok ? ((await insert(answer.value.html, answer.value.comments)) ? null : 'no-answer') : answer.reason;
      setState(reason === null ? null : { name: file.name, reason });
    });
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
        {state &&
          (state.reason
            ? `${state.name}: ${refusalText(errors, locale, state.reason, { id: '' })}`
            : fillText(words.paste.reading, { name: state.name }, locale))}
      </span>
    </div>
  );
}
