'use client';

import { useEffect } from 'react';

type State = 'idle' | 'working' | 'ready' | 'failed';

const staleAfter = 50 * 60_000;

/**
 * A proof of work for the form of a comment, which stands in a still and so cannot hold it: begun when the form is first touched, waited for when it is sent. Where it cannot be made, the
 * form goes without it and the comment is read by a person first.
 */
export function Proof() {
  useEffect(() => {
    const input = document.querySelector<HTMLInputElement>('form[action="/api/comments"] input[name=proof]');
    const form = input?.form;
    if (!input || !form) return;
    const stop = new AbortController();
    const { signal } = stop;
    let state: State = 'idle';
    let madeAt = 0;
    let work: Promise<void> = Promise.resolve();

    const isReady = () => state === 'failed' || (state === 'ready' && Date.now() - madeAt < staleAfter);
    const begin = () => {
      if (state === 'working' || isReady()) return;
      state = 'working';
      form.dataset.proof = state;
      work = import('@/lib/comments/solve-proof')
        .then(({ solveProof }) => solveProof(signal))
        .then(
          (proof) => {
            input.value = proof;
            madeAt = Date.now();
            state = 'ready';
          },
          () => {
            input.value = '';
            state = 'failed';
          },
        )
        .finally(() => {
          form.dataset.proof = state;
        });
    };
    const send = (event: SubmitEvent) => {
      if (isReady()) {
        // Each proof counts once: the next comment from this page brings another.
        setTimeout(() => {
          state = 'idle';
        });
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      begin();
      const submitter = event.submitter;
      work.then(() => !signal.aborted && form.requestSubmit(submitter));
    };
    form.addEventListener('focusin', begin, { signal });
    form.addEventListener('input', begin, { signal });
    form.addEventListener('submit', send, { signal, capture: true });
    return () => stop.abort();
  }, []);
  return null;
}
