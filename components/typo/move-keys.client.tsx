'use client';

import { useEffect, useRef } from 'react';

type Props = { next: string; previous: string; accept?: string; decline?: string; learn?: string; reopen?: string; edit: string; ids: string };

const rowsOf = () => [...document.querySelectorAll<HTMLElement>('[data-place]')];

/**
 * j and k go through the reports; a, d, l, r and e act on the one that is current: the first, or
 * the one that has the focus.
 */
export function MoveKeys({ next, previous, accept = '', decline = '', learn = '', reopen = '', edit, ids }: Props) {
  const at = useRef(0);
  const isMoving = useRef(false);

  const arm = (index: number) => {
    const rows = rowsOf();
    at.current = Math.max(0, Math.min(rows.length - 1, index));
    for (const [place, row] of rows.entries()) {
      const isCurrent = place === at.current;
      if (isCurrent) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
      const button = (field: string) => row.querySelector(field)?.closest('form')?.querySelector('button[type=submit]');
      const keys = [
        ['a', accept, button('[name=wording], [name=to][value=done]')],
        ['d', decline, row.querySelector('[data-decline] > summary') ?? button('[name=to][value=dismissed]')],
        ['l', learn, row.querySelector('[data-act=learn]')],
        ['r', reopen, row.querySelector('[data-act=reopen]')],
        ['e', edit, row.querySelector('a[href^="/desk/articles/"]')],
      ] as const;
      for (const [key, label, element] of keys) {
        if (isCurrent) {
          element?.setAttribute('data-key', key);
          element?.setAttribute('data-key-label', label);
        } else element?.removeAttribute('data-key');
      }
    }
    return rows[at.current];
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a decided row leaves the list, and the next one takes its place.
  useEffect(() => {
    const row = arm(at.current);
    if (isMoving.current && document.activeElement === document.body) row?.focus({ preventScroll: true });
    const follow = (event: FocusEvent) => {
      const index = rowsOf().findIndex((element) => event.target instanceof Node && element.contains(event.target));
      if (index >= 0) {
        isMoving.current = true;
        arm(index);
      }
    };
    const open = (event: Event) => {
      const details = event.target;
      if (details instanceof HTMLDetailsElement && details.open && 'decline' in details.dataset)
        details.querySelector<HTMLInputElement>('[name=reason]')?.focus();
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('toggle', open, true);
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('toggle', open, true);
    };
  }, [ids]);

  const move = (step: number) => {
    const row = arm(isMoving.current ? at.current + step : at.current);
    isMoving.current = true;
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <p className="flex flex-wrap items-center gap-3">
      <button type="button" className="border-rim bg-transparent text-accent" data-key="j" data-key-label={next} onClick={() => move(1)}>
        {next} <kbd>j</kbd>
      </button>
      <button type="button" className="border-rim bg-transparent text-accent" data-key="k" data-key-label={previous} onClick={() => move(-1)}>
        {previous} <kbd>k</kbd>
      </button>
    </p>
  );
}
