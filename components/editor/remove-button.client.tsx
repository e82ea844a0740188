'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { answered } from '@/components/desk/ask.client';
import { fetchWithin } from '@/components/desk/fetch-within.client';
import { keysLook, noteLook } from '@/components/desk/look';
import { fillText, refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { Action } from '@/lib/actions/action';
import type { Removed } from '@/lib/articles/editing/trash';
import type { PublishReadiness } from '@/lib/articles/publishing/readiness';
import { useWriting } from './context.client';
import type { EditorWords } from './node-views.client';

type Props = { remove: Action<Removed>; restore: Action<unknown>; words: EditorWords };

/**
 * Puts the edition into the trash, after saying who has it open; told at the foot of the page, with
 * its undo.
 */
export function RemoveButton({ remove, restore, words }: Props) {
  const { show, errors, locale, words: desk } = useDesk();
  const { articleId, flush } = useWriting();
  const [asking, setAsking] = useState<PublishReadiness | null>(null);
  const [busy, setBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  useEffect(() => {
    if (asking) dialog.current?.showModal();
  }, [asking]);

  const ask = async () => {
    setBusy(true);
    await flush();
    const answer = await fetchWithin(`/desk/articles/${articleId}/ready`);
    setBusy(false);
    if (answer?.ok) setAsking(answer.value as PublishReadiness);
    else show({ text: words.save.noAnswer });
  };
  const go = async () => {
    if (!asking) return;
    setBusy(true);
    const form = new FormData();
    form.set('json', JSON.stringify({ articleId, version: asking.version }));
    const answer = await answered(remove(null, form));
    setBusy(false);
    setAsking(null);
    if (!answer.ok) return show({ text: refusalText(errors, locale, answer.reason, answer.values) });
    show({ text: words.trash.removed, undo: { action: restore, fields: answer.value.undo } });
    router.push('/desk/articles');
  };
  return (
    <>
      <p>
        <button type="button" className="border-rim bg-transparent text-accent" aria-disabled={busy} onClick={() => !busy && void ask()}>
          {busy ? desk.wait : words.save.remove}
        </button>
      </p>
      {asking && (
        <dialog ref={dialog} className={keysLook} aria-labelledby="remove-title" onClose={() => setAsking(null)}>
          <h2 id="remove-title">{words.trash.ask}</h2>
          <p>{asking.headline}</p>
          <p>{words.trash.askText}</p>
          {asking.present.length > 0 && (
            <p className={noteLook} data-part="desk-note">
              {fillText(words.trash.open, { names: asking.present.join(', ') }, locale)}
            </p>
          )}
          <form method="dialog" className="flex flex-wrap items-center gap-3">
            <button type="button" aria-disabled={busy} onClick={() => !busy && void go()}>
              {words.trash.go}
            </button>
            <button type="submit" className="border-rim bg-transparent text-accent">
              {words.tools.cancel}
            </button>
          </form>
        </dialog>
      )}
    </>
  );
}
