'use client';

import { signIn } from 'next-auth/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { formLook } from '@/components/desk/look';
import { useDesk } from '@/components/desk/toast.client';
import { tell } from '@/components/desk/told';
import { readReason } from '@/lib/people/told-reason';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import type { EditorWords } from './node-views.client';

export type SignInWords = Shape<(typeof en)['people']['signIn']>;
type Props = { words: EditorWords; signInWords: SignInWords; done: () => void };

/** Signs in again over the text that is open, which stays as it is; then `done` saves it. */
export function SignInAgain({ words, signInWords, done }: Props) {
  const { errors, locale } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [wrong, setWrong] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    // Not by our action: an answer that sets a cookie makes the framework render the page anew, and this one has no session.
    const given = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const answer = await signIn('credentials', { ...given, redirect: false }).catch(() => undefined);
    setSending(false);
    if (answer?.ok) {
      dialog.current?.close();
      return done();
    }
    const { reason, values } = readReason(answer?.error ?? '');
    if (reason === 'needs-code' || reason === 'bad-code') setNeedsCode(true);
    setWrong(answer ? tell(errors, locale, reason, values) : words.save.noAnswer);
  };

  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {signInWords.submit}
      </button>
      <dialog ref={dialog} className="w-[min(26.25rem,calc(100vw-2rem))]" aria-labelledby="sign-in-again">
        <form onSubmit={send} className={formLook}>
          <h2 id="sign-in-again">{words.save.signInTitle}</h2>
          <p>{words.save.signInText}</p>
          {wrong && (
            <p role="alert" className="mt-1 mb-0 font-medium text-urgent">
              {wrong}
            </p>
          )}
          <label>
            {signInWords.email}
            <input name="email" type="email" autoComplete="username" required maxLength={200} />
          </label>
          <label>
            {signInWords.password}
            <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
          </label>
          {needsCode && (
            <label>
              {signInWords.code}
              {/* biome-ignore lint/a11y/noAutofocus: it appears because it is asked for */}
              <input name="code" autoComplete="one-time-code" autoFocus required maxLength={40} />
            </label>
          )}
          <p className="flex flex-wrap items-center gap-3">
            <button type="submit" aria-disabled={isSending || undefined}>
              {signInWords.submit}
            </button>
            <button type="button" className="border-rim bg-transparent text-accent" onClick={() => dialog.current?.close()}>
              {words.save.later}
            </button>
          </p>
          <p>
            <a href="/desk/sign-in" target="_blank" rel="noopener">
              {words.save.signIn}
            </a>
          </p>
        </form>
      </dialog>
    </>
  );
}
