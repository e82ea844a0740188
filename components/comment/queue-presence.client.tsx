'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { fetchWithin } from '@/components/desk/fetch-within.client';
import { type ErrorTexts, fillText, refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { Queue } from '@/lib/comments/comment/input';
import type { CommentPresence } from '@/lib/comments/moderating/presence';
import type { Locale } from '@/lib/ground/locales';
import type { ActionAnswer } from '@/lib/ground/refusal';

const pause = 10_000;
/** Whoever runs through the queue is not said to look at each. */
const settled = 400;

type Told = { looking: string; decided: string };
let told: ReadonlyMap<number, Told> = new Map();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const isSame = (a: Told | undefined, b: Told) => a?.looking === b.looking && a.decided === b.decided;

/**
 * What is told of each comment; the same value stays the same, so that only what changes is drawn
 * again.
 */
function keep(seen: CommentPresence, say: { looking: string; errors: ErrorTexts; locale: Locale }): void {
  const next = new Map<number, Told>();
  for (const { comment, names } of seen.others)
    next.set(comment, {
      looking: fillText(say.looking, { names: new Intl.ListFormat(say.locale).format(names), count: names.length }, say.locale),
      decided: '',
    });
  for (const { comment, reason, name, at } of seen.decided)
    next.set(comment, { looking: next.get(comment)?.looking ?? '', decided: refusalText(say.errors, say.locale, reason, { name, at }) });
  for (const [id, value] of next) {
    const before = told.get(id);
    if (before && isSame(before, value)) next.set(id, before);
  }
  told = next;
  for (const listener of listeners) listener();
}

const find = (id: number | null) => (id === null ? null : document.querySelector<HTMLElement>(`[data-comment="${id}"]`));

/**
 * Says which comment is before this moderator, and learns who else looks at which and what they
 * have decided meanwhile.
 */
export function QueuePresence({ queue, looking }: { queue: Queue; looking: string }) {
  const { errors, locale } = useDesk();
  const [current, setCurrent] = useState<number | null>(null);
  const here = useSyncExternalStore(
    subscribe,
    () => (current === null ? undefined : told.get(current)),
    () => undefined,
  );

  useEffect(() => {
    let at: number | null = null;
    let turn = 0;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const ask = async (isHere = true) => {
      turn += 1;
      const own = turn;
      if (!find(at)) at = null;
      const shown = [...document.querySelectorAll<HTMLElement>('[data-comment]')].map((item) => Number(item.dataset.comment));
      const form = new FormData();
      form.set('json', JSON.stringify({ queue, locale, comment: isHere ? at : null, shown: isHere ? shown : [] }));
      const heard = await fetchWithin('/desk/comments/presence', { method: 'POST', body: form, headers: { accept: 'application/json' }, keepalive: true });
      const answer = heard && (heard.value as ActionAnswer<CommentPresence> | null);
      if (own === turn && isHere && answer?.ok) keep(answer.value, { looking, errors, locale });
    };
    const follow = (event: Event) => {
      const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-comment]') : null;
      const id = item ? Number(item.dataset.comment) : null;
      if (id === null || id === at) return;
      at = id;
      setCurrent(id);
      clearTimeout(waiting);
      waiting = setTimeout(ask, settled);
    };
    const change = () => void ask(document.visibilityState === 'visible');
    const leave = () => void ask(false);
    void ask();
    const timer = setInterval(() => document.visibilityState === 'visible' && void ask(), pause);
    const heard = ['focusin', 'pointerdown'] as const;
    for (const name of heard) document.addEventListener(name, follow);
    document.addEventListener('visibilitychange', change);
    addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      clearTimeout(waiting);
      for (const name of heard) document.removeEventListener(name, follow);
      document.removeEventListener('visibilitychange', change);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [queue, looking, errors, locale]);

  return (
    <p className="sr-only" role="status" aria-live="polite">
      {here && `${here.looking} ${here.decided}`.trim()}
    </p>
  );
}

/** Beside a comment: who else looks at it, or who has decided it meanwhile. */
export function PresenceNote({ id }: { id: number }) {
  const here = useSyncExternalStore(
    subscribe,
    () => told.get(id),
    () => undefined,
  );
  if (!here) return null;
  return (
    <>
      {here.looking && <p className="mb-2 border-s-3 border-accent bg-mark px-3 py-1 text-sm">{here.looking}</p>}
      {here.decided && <p className="mb-2 border-s-3 border-urgent bg-card px-3 py-1 text-sm">{here.decided}</p>}
    </>
  );
}
