'use client';

import { type FormEvent, useRef } from 'react';
import { keysLook, plainLook } from '@/components/desk/look';
import { countCopies, eraseCopies } from '@/components/editor/copies.client';
import type { Action } from '@/lib/actions/action';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import { useSent } from './sent.client';

type Words = Shape<(typeof en)['layout']['leaving']>;

/**
 * Signs out; where this browser keeps words that were not saved, asks first what becomes of them.
 */
export function SignOut({ action, label, words }: { action: Action<void>; label: string; words: Words }) {
  const { post, send } = useSent(action);
  const form = useRef<HTMLFormElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const isAnswered = useRef(false);
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    if (isAnswered.current) return send(event);
    event.preventDefault();
    if ((await countCopies()) > 0) return dialog.current?.showModal();
    go();
  };
  const go = () => {
    isAnswered.current = true;
    dialog.current?.close();
    form.current?.requestSubmit();
  };
  const eraseAndGo = async () => {
    await eraseCopies();
    go();
  };
  return (
    <>
      <form ref={form} action={post} onSubmit={(event) => void ask(event)}>
        <button type="submit" className={plainLook}>
          {label}
        </button>
      </form>
      <dialog ref={dialog} className={keysLook} aria-labelledby="leaving-title">
        <h2 id="leaving-title">{words.title}</h2>
        <p>{words.text}</p>
        <p className="flex flex-wrap items-center gap-3">
          <button type="button" onClick={() => void eraseAndGo()}>
            {words.erase}
          </button>
          <button type="button" className="border-rim bg-transparent text-accent" onClick={go}>
            {words.keep}
          </button>
          <button type="button" className={plainLook} onClick={() => dialog.current?.close()}>
            {words.stay}
          </button>
        </p>
      </dialog>
    </>
  );
}
