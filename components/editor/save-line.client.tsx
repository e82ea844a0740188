'use client';

import { useEffect, useState } from 'react';
import { fillText, refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { EditorPresent } from '@/lib/articles/editing/presence';
import type { EditorWords } from './node-views.client';
import type { SaveState } from './saving.client';
import { SignInAgain, type SignInWords } from './sign-in-again.client';

type Props = {
  state: SaveState;
  savedAt: string | null;
  words: EditorWords;
  others: EditorPresent[];
  signInWords: SignInWords;
  signedOut: string;
  retry: () => void;
};

/** Whether the text is saved, why not if it is not, and who else has it open. */
export function SaveLine({ state, savedAt, words, others, signInWords, signedOut, retry }: Props) {
  const { errors, locale, zone } = useDesk();
  const [isOut, setOut] = useState(false);
  const [mounted, setMounted] = useState(false);

  useEffect(() => setMounted(true), []);
  // Stays while the writing goes on, until something has been saved again.
  useEffect(() => setOut((before) => (state.kind === 'failed' && state.reason === 'signed-out') || (before && state.kind !== 'saved')), [state]);

  const time = (at: string) =>
    new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: zone });
  const at = state.kind === 'saved' ? (state.at ?? savedAt) : null;
  const said = {
    saved: at && mounted ? fillText(words.save.saved, { time: time(at) }, locale) : '',
    saving: words.save.saving,
    waiting: words.save.waiting,
    gone: '',
    offline: fillText(words.save.failed, { reason: words.save.offline }, locale),
    failed: state.kind === 'failed' ? fillText(words.save.failed, { reason: refusalText(errors, locale, state.reason, state.values) }, locale) : '',
  }[state.kind];
  const isWrong = state.kind === 'failed' || state.kind === 'offline';
  return (
    <div
      className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 max-sm:order-last max-sm:basis-full gap-y-1 text-sm text-soft [&_p]:m-0"
      data-part="editor-save"
      data-state={state.kind}
    >
      <p role="status" className={isWrong ? 'mt-1 mb-0 font-medium text-urgent' : undefined}>
        {said}
      </p>
      {isOut && <SignInAgain words={words} signInWords={signInWords} said={signedOut} done={retry} />}
      {isWrong && (
        <button type="button" className="border-rim bg-transparent text-accent" onClick={retry}>
          {words.save.retry}
        </button>
      )}
      {others.length > 0 && (
        <p className="text-accent" data-part="editor-others">
          {fillText(words.save.present, { names: others.map((colleague) => colleague.name).join(', ') }, locale)}
        </p>
      )}
    </div>
  );
}
