'use client';

import { useEffect } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && target.type !== 'checkbox'));

/** j and k go from comment to comment, x selects the one that is gone to; a, r, s press its buttons or those for the selection. */
export function QueueKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const items = [...document.querySelectorAll<HTMLElement>('[data-comment]')];
      const here = items.findIndex((item) => item.contains(document.activeElement));
      const current = items[here] ?? items[0];
      if (event.key === 'j' || event.key === 'k') {
        const next = here < 0 ? items[0] : items[Math.min(Math.max(here + (event.key === 'j' ? 1 : -1), 0), items.length - 1)];
        next?.focus();
        next?.scrollIntoView({ block: 'nearest' });
      } else if (event.key === 'x') current?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
      else if (['a', 'r', 's'].includes(event.key)) {
        const selected = document.querySelector('[data-comment] input[type=checkbox]:checked');
        const scope = selected ? document : current;
        scope?.querySelector<HTMLElement>(`[data-decide${selected ? '-all' : ''}="${event.key}"]`)?.click();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return null;
}
