'use client';

import { useEffect } from 'react';
import { keyOf } from '@/components/desk/key-of';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && target.type !== 'checkbox'));

const list = () => [...document.querySelectorAll<HTMLElement>('[data-comment]:not([hidden])')];
const isBusy = (item: HTMLElement) => item.querySelector('form[aria-busy=true]') !== null;
const selected = () => document.querySelector('[data-comment] input[type=checkbox]:checked');

/** True where the focus has gone with what had it. */
const isNowhere = () => document.activeElement === document.body || document.activeElement?.closest('[data-comment][hidden]') !== null;

function goTo(item: HTMLElement | undefined): void {
  item?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}

function check(item: HTMLElement | undefined, on?: boolean): void {
  const box = item?.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (box && (on === undefined || box.checked !== on)) box.click();
}

/**
 * Where one is in the list, and what is acted on: the comment with the focus, else the first that
 * is not being decided.
 */
function place() {
  const items = list();
  const here = items.findIndex((item) => item.contains(document.activeElement));
  return { items, here, current: items[here] ?? items.find((item) => !isBusy(item)) };
}

/** A decision about one goes on to the next at once, so that the next key decides the next one. */
function decide(key: string): void {
  const all = selected() !== null;
  const { items, current } = place();
  const scope = all ? document : current;
  scope?.querySelector<HTMLElement>(`[data-decide${all ? '-all' : ''}="${key}"]`)?.click();
  if (all || !current) return;
  const after = items.slice(items.indexOf(current) + 1);
  goTo(after.find((item) => !isBusy(item)));
}

/** Rejects for the reason at this place of the list. */
function rejectFor(at: number): void {
  const reasons = (selected() ? document : place().current)?.querySelector<HTMLSelectElement>(`${selected() ? '#selected ' : ''}select[name=reason]`);
  if (!reasons || at >= reasons.options.length) return;
  reasons.selectedIndex = at;
  decide('r');
}

function openAuthor(item: HTMLElement | undefined): void {
  const about = item?.querySelector<HTMLDetailsElement>('[data-ban]');
  if (!about) return;
  about.open = true;
  about.querySelector<HTMLElement>('button[type=submit]')?.focus();
}

/** Closes what is open of the comment, and goes back to it. */
function leave(event: KeyboardEvent): void {
  const about = event.target instanceof Element ? event.target.closest<HTMLDetailsElement>('[data-comment] details[open]') : null;
  if (!about) return;
  about.open = false;
  goTo(about.closest<HTMLElement>('[data-comment]') ?? undefined);
  event.preventDefault();
}

/**
 * j, k go on; x selects, with shift a range; a, r, s decide, 1 to 9 reject for that reason, b opens
 * the ban, f features, w answers, t takes, e opens the rest. A comment that goes leaves the focus
 * to the next.
 */
export function QueueKeys({ keys }: { keys: { key: string; label: string }[] }) {
  useEffect(() => {
    let anchor = -1;
    let last = { item: null as HTMLElement | null, above: new Set<string | undefined>() };
    const moves: Record<string, (event: KeyboardEvent) => void> = {
      j: (event) => move(1, event.shiftKey),
      k: (event) => move(-1, event.shiftKey),
      x: (event) => {
        const { items, here, current } = place();
        if (event.shiftKey && anchor >= 0 && here >= 0) for (const item of items.slice(Math.min(anchor, here), Math.max(anchor, here) + 1)) check(item, true);
        else {
          anchor = Math.max(here, 0);
          check(current);
        }
      },
      a: () => decide('a'),
      r: () => decide('r'),
      s: () => decide('s'),
      b: () => openAuthor(place().current),
      f: () => place().current?.querySelector<HTMLElement>('[data-act=f]')?.click(),
      w: () => place().current?.querySelector<HTMLElement>('[data-act=w]')?.click(),
      t: () => place().current?.querySelector<HTMLElement>('[data-act=t]')?.click(),
      e: () => place().current?.querySelector<HTMLElement>('[data-expand] > summary')?.click(),
    };
    function move(step: number, isRange: boolean): void {
      const { items, here, current } = place();
      const to = here < 0 ? items[0] : items[Math.min(Math.max(here + step, 0), items.length - 1)];
      if (isRange && here >= 0) for (const item of [current, to]) check(item, true);
      goTo(to);
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') return leave(event);
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const key = keyOf(event);
      const act = moves[key.toLowerCase()];
      if (event.repeat && !'jkJK'.includes(key)) return;
      if (/^[1-9]$/.test(key)) rejectFor(Number(key) - 1);
      else if (act) act(event);
      else return;
      event.preventDefault();
    };
    const follow = (event: FocusEvent) => {
      const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-comment]') : null;
      if (!item) return;
      const items = list();
      last = { item, above: new Set(items.slice(0, items.indexOf(item)).map((element) => element.dataset.comment)) };
    };
    const title = document.querySelector<HTMLElement>('h1');
    let isAtEnd = false;
    const goOn = () => {
      const isGone = last.item !== null && (!last.item.isConnected || last.item.hidden) && isNowhere();
      if (!isGone && !(isAtEnd && document.activeElement === title)) return;
      const waiting = list().filter((element) => !isBusy(element));
      const next = waiting.find((element) => !last.above.has(element.dataset.comment)) ?? waiting.at(-1) ?? list().at(-1);
      isAtEnd = next === undefined;
      last.item = null;
      if (next) goTo(next);
      else title?.focus();
    };
    const keep = new MutationObserver(goOn);
    keep.observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden'] });
    document.addEventListener('keydown', press);
    document.addEventListener('focusin', follow);
    return () => {
      keep.disconnect();
      document.removeEventListener('keydown', press);
      document.removeEventListener('focusin', follow);
    };
  }, []);
  return (
    <ul hidden>
      {keys.map(({ key, label }) => (
        <li key={key} data-told={key}>
          {label}
        </li>
      ))}
    </ul>
  );
}
