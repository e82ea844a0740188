'use client';

import { useCallback, useState } from 'react';

type Said = Partial<Record<string, string>>;
/** A picture that the library took, with the words that it came with. */
export type Uploaded = { id: number; width: number; height: number; src: string; isKnown: boolean; alt: Said; caption: Said; credit: Said };
export type Upload = {
  key: string;
  name: string;
  percent: number;
  state: 'sending' | 'drawing' | 'done' | 'known' | 'failed';
  reason?: string;
  values?: Record<string, string | number>;
};

type Answer = { ok: true; value: Uploaded } | { ok: false; reason: string; values: Record<string, string | number> };

/**
 * Milliseconds without a sign of life after which nobody waits any more: a large picture is drawn
 * for a while once it is there.
 */
const silence = 90_000;

function send(file: File, replaces: number | undefined, progress: (percent: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = () => resolve({ ok: false, reason: 'no-answer', values: {} });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        request.abort();
        fail();
      }, silence);
    };
    const name = `?name=${encodeURIComponent(file.name)}`;
    if (replaces) request.open('PUT', `/api/media/${replaces}${name}`);
    else request.open('POST', `/api/media${name}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      wait();
      progress(event.lengthComputable ? Math.floor((event.loaded / event.total) * 100) : 0);
    };
    request.onloadend = () => clearTimeout(timer);
    request.onload = () =>
      resolve((request.response as Answer | null) ?? { ok: false, reason: request.status === 413 ? 'too-large' : 'unexpected', values: { id: '' } });
    request.onerror = fail;
    wait();
    request.send(file);
  });
}

const largest = 50 * 1024 * 1024;

/**
 * Sends pictures to the library one after another, or one in the place of another, and tells how
 * far each is.
 */
export function useUploads(done: (uploaded: Uploaded, file: File) => void, replaces?: number) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const upload = useCallback(
    async (files: Iterable<File>) => {
      for (const file of files) {
        const key = crypto.randomUUID();
        const tell = (change: Partial<Upload>) => setUploads((all) => all.map((existing) => (existing.key === key ? { ...existing, ...change } : existing)));
        setUploads((all) => [...all.slice(-9), { key, name: file.name || 'picture', percent: 0, state: 'sending' }]);
        const answer: Answer =
          file.size > largest
            ? { ok: false, reason: 'too-large', values: {} }
            : await send(file, replaces, (percent) => tell({ percent, state: percent >= 100 ? 'drawing' : 'sending' }));
        if (answer.ok) {
          tell({ state: answer.value.isKnown ? 'known' : 'done', percent: 100 });
          done(answer.value, file);
        } else tell({ state: 'failed', reason: answer.reason, values: answer.values });
      }
    },
    [done, replaces],
  );
  return { uploads, upload };
}
