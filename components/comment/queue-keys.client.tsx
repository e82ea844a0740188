'use client';

import { useEffect } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && target.type !== 'checkbox'));

/** j and k go from comment to comment, x selects, with shift a range; b opens the author, f features, e expands; a, r, s press its buttons or those for the selection. */
export function QueueKeys() {
  useEffect(() => {
    let anchor = -1;
    const check = (item: HTMLElement | undefined, on?: boolean) => {
      const box = item?.querySelector<HTMLInputElement>('input[type=checkbox]');
      if (box && (on === undefined || box.checked !== on)) box.click();
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const items = [...document.querySelectorAll<HTMLElement>('[data-comment]')];
      const here = items.findIndex((item) => item.contains(document.activeElement));
      const current = items[here] ?? items[0];
      const key = event.key.toLowerCase();
      if ((key === 'j' || key === 'k') && event.shiftKey && here >= 0) {
        const to = Math.min(Math.max(here + (key === 'j' ? 1 : -1), 0), items.length - 1);
        check(current, true);
        check(items[to], true);
        items[to]?.focus();
        items[to]?.scrollIntoView({ block: 'nearest' });
      } else if (key === 'x' && event.shiftKey && anchor >= 0 && here >= 0) {
        for (const item of items.slice(Math.min(anchor, here), Math.max(anchor, here) + 1)) check(item, true);
      } else if (event.key === 'j' || event.key === 'k') {
        const next = here < 0 ? items[0] : items[Math.min(Math.max(here + (event.key === 'j' ? 1 : -1), 0), items.length - 1)];
        next?.focus();
        next?.scrollIntoView({ block: 'nearest' });
      } else if (event.key === 'x') {
        anchor = Math.max(here, 0);
        check(current);
      } else if (event.key === 'b') current?.querySelector<HTMLElement>('[data-author]')?.click();
      else if (event.key === 'f') current?.querySelector<HTMLElement>('[data-act=f]')?.click();
      else if (event.key === 'e') current?.querySelector<HTMLElement>('[data-expand] > summary')?.click();
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
