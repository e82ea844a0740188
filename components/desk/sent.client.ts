'use client';

import { type FormEvent, useActionState, useTransition } from 'react';
import type { Action } from '@/lib/actions/action';
import { answered } from './ask.client';
import { refusalText } from './refusal-text';
import { useDesk } from './toast.client';

/**
 * How a form without fields is sent: by itself without JavaScript; with it, a refusal or a lost
 * line is told at the foot of the page.
 */
export function useSent(action: Action<void>) {
  const { show, errors, locale } = useDesk();
  const [, post] = useActionState(action, null);
  const [, startTransition] = useTransition();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(async () => {
      const answer = await answered(action(null, data));
      if (!answer.ok) show({ text: refusalText(errors, locale, answer.reason, answer.values) });
    });
  };
  return { post, send };
}
