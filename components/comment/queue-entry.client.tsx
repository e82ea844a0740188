'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useSyncExternalStore, useTransition } from 'react';

let gone: ReadonlySet<number> = new Set();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
function keep(next: ReadonlySet<number>): void {
  gone = next;
  for (const listener of listeners) listener();
}

/**
 * One comment of the queue: it goes as soon as its decision is made, before the list is fetched
 * again.
 */
export function QueueEntry({ id, name, children }: { id: number; name: string; children: ReactNode }) {
  const isGone = useSyncExternalStore(
    subscribe,
    () => gone.has(id),
    () => false,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: j and k move the focus from comment to comment
    <li data-comment={id} tabIndex={0} aria-label={name} hidden={isGone}>
      {children}
    </li>
  );
}

const fewLeft = 12;
const settledAfter = 1000;

/**
 * Fetches the list again when few are left, or when a moment has passed since the last decision: so
 * each decision costs only itself.
 */
export function QueueRefill({ ids }: { ids: number[] }) {
  const router = useRouter();
  const [isFetching, start] = useTransition();
  const shown = ids.join();

  // What the list no longer holds need not be hidden in it.
  useEffect(() => {
    const held = new Set(shown.split(',').map(Number));
    keep(new Set([...gone].filter((id) => held.has(id))));
  }, [shown]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refill = () => {
      clearTimeout(timer);
      if (gone.size === 0) return;
      const left = document.querySelectorAll('[data-comment]:not([hidden])').length;
      timer = setTimeout(() => start(() => router.refresh()), left <= fewLeft && !isFetching ? 0 : settledAfter);
    };
    const settle = (event: Event) => {
      const form = event.target instanceof HTMLFormElement ? event.target : null;
      const id = Number(form?.closest<HTMLElement>('[data-comment]')?.dataset.comment);
      if (!form?.elements.namedItem('stay') || !id) return;
      keep(new Set([...gone, id]));
      refill();
    };
    const undo = (event: Event) => {
      const back = new Set(((event as CustomEvent<{ ids?: number[] }>).detail.ids ?? []).map(Number));
      keep(new Set([...gone].filter((id) => !back.has(id))));
    };
    refill();
    document.addEventListener('desk:settled', settle);
    document.addEventListener('desk:undone', undo);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('desk:settled', settle);
      document.removeEventListener('desk:undone', undo);
    };
  }, [router, isFetching]);
  return null;
}
