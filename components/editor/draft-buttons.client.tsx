'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '@/components/desk/ask.client';
import { fetchWithin } from '@/components/desk/fetch-within.client';
import { refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { Action } from '@/lib/actions/action';
import { useWriting } from './context.client';
import { InBar } from './in-bar.client';

type Props = {
  action: Action<unknown>;
  fields: Record<string, string>;
  done: string;
  label: string;
  /** Takes it back, with what the answer says of that. */
  undo?: Action<unknown>;
  /** What ends the work of whoever sees it. */
  inBar?: boolean;
};

/** One button that acts on the draft as it is saved, after saving it. */
export function DraftButtons({ action, fields, done, label, undo, inBar }: Props) {
  const { show, errors, locale, words } = useDesk();
  const { articleId, version, flush, catchUp } = useWriting();
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const press = async () => {
    if (busy) return;
    setBusy(true);
    await flush();
    const ready = await fetchWithin(`/desk/articles/${articleId}/ready`);
    const present = ready?.ok ? (ready.value as { version: number }).version : version;
    const form = new FormData();
    form.set('json', JSON.stringify({ articleId, version: present, ...fields }));
    const answer = await answered(action(null, form));
    setBusy(false);
    if (!answer.ok) show({ text: refusalText(errors, locale, answer.reason, answer.values) });
    else {
      await catchUp();
      const back = undo && (answer.value as { undo: object }).undo;
      if (done) show({ text: done, undo: back && { action: undo, fields: back } });
    }
    router.refresh();
  };
  const button = (
    <button type="button" className={inBar ? undefined : 'border-rim bg-transparent text-accent'} aria-disabled={busy} onClick={() => void press()}>
      {busy ? words.wait : label}
    </button>
  );
  return inBar ? <InBar>{button}</InBar> : <p>{button}</p>;
}
