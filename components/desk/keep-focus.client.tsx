'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

/**
 * Around a button that goes once it has done its work: the focus stays at its row, not at the head
 * of the page.
 */
export function KeepFocus({ children }: { children: ReactNode }) {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const inside = own.current;
    const row = inside?.closest<HTMLElement>('[data-log]');
    return () => {
      const here = document.activeElement;
      if (row?.isConnected && (here === document.body || inside?.contains(here))) row.focus();
    };
  }, []);
  return <div ref={own}>{children}</div>;
}
