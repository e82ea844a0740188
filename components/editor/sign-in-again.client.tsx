'use client';

import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { formLook } from '@/components/desk/look';
import { refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import { decodeRefusal } from '@/lib/people/refusal-code';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import type { EditorWords } from './node-views.client';

export type SignInWords = Shape<(typeof en)['people']['signIn']>;
type Props = { words: EditorWords; signInWords: SignInWords /** Told at once, while the writing goes on. */; said: string; done: () => void };

/**
 * Signs in again beside the text that is open, and takes no letter from it: the focus stays where
 * it is. Then `done` saves it.
 */
export function SignInAgain({ words, signInWords, said, done }: Props) {
  const { errors, locale } = useDesk();
  const first = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(true);
  const [wrong, setWrong] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const [isSending, setSending] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    // Not by our action: an answer that sets a cookie makes the framework render the page anew, and
    // this one has no session.
    const given = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const answer = await import('next-auth/react').then(({ signIn }) => signIn('credentials', { ...given, redirect: false })).catch(() => undefined);
    setSending(false);
    if (answer?.ok) {
      setOpen(false);
      return done();
    }
    const { reason, values } = decodeRefusal(answer?.error ?? '');
    if (reason === 'needs-code' || reason === 'bad-code') setNeedsCode(true);
    setWrong(answer ? refusalText(errors, locale, reason, values) : words.save.noAnswer);
  };

  return (
    <>
      <p role="alert" className="font-medium text-urgent">
        {said}
      </p>
      <button
        type="button"
        className="border-rim bg-transparent text-accent"
        onClick={() => {
          flushSync(() => setOpen(true));
          first.current?.focus();
        }}
      >
        {signInWords.submit}
      </button>
      {/* Open from the beginning, not opened: a dialog that is opened takes the focus. */}
      <dialog
        open={isOpen}
        className="fixed inset-auto end-4 bottom-4 z-12 m-0 w-[min(26.25rem,calc(100vw-2rem))]"
        aria-labelledby="sign-in-again"
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        <form onSubmit={send} className={formLook}>
          <h2 id="sign-in-again">{words.save.signInTitle}</h2>
          <p>{words.save.signInText}</p>
          {wrong && (
            <p role="alert" className="mt-1 mb-0 font-medium text-urgent">
              {wrong}
            </p>
          )}
          <Fields words={signInWords} first={first} needsCode={needsCode} />
          <p className="flex flex-wrap items-center gap-3">
            <button type="submit" aria-disabled={isSending || undefined}>
              {signInWords.submit}
            </button>
            <button type="button" className="border-rim bg-transparent text-accent" onClick={() => setOpen(false)}>
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

type FieldProps = { words: SignInWords; first: RefObject<HTMLInputElement | null>; needsCode: boolean };

function Fields({ words, first, needsCode }: FieldProps) {
  return (
    <>
      <label>
        {words.email}
        <input ref={first} name="email" type="email" autoComplete="username" required maxLength={200} />
      </label>
      <label>
        {words.password}
        <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
      </label>
      {needsCode && (
        <label>
          {words.code}
          {/* biome-ignore lint/a11y/noAutofocus: it appears because it is asked for */}
          <input name="code" autoComplete="one-time-code" autoFocus required maxLength={40} />
        </label>
      )}
    </>
  );
}
