'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import { keyOf } from './key-of';

type Words = Shape<(typeof en)['desk']['keys']>;
type Props = { words: Words; places: { href: string; label: string; key: string }[] };
type Here = { key: string; label: string };

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Whatever carries data-key is pressed by that key; data-key-label names it in the help. */
/** What carries data-told has a key that its page hears by itself. */
const told = () => [...document.querySelectorAll<HTMLElement>('[data-told]')];
const marked = () => [...document.querySelectorAll<HTMLElement>('[data-key]')];

export function Keys({ words, places }: Props) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const pending = useRef(0);
  const [here, setHere] = useState<Here[]>([]);

  const open = useCallback(() => {
    const seen = new Map(
      [...marked(), ...told()].map((element) => [element.dataset.key ?? element.dataset.told ?? '', element.dataset.keyLabel ?? element.textContent ?? '']),
    );
    setHere([...seen].map(([key, label]) => ({ key, label })));
    dialog.current?.showModal();
  }, []);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = keyOf(event);
      if ((event.ctrlKey || event.metaKey) && key === 's') return saveForm(event);
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (Date.now() - pending.current < 1500) {
        pending.current = 0;
        const place = places.find((one) => one.key === key);
        if (place) {
          event.preventDefault();
          router.push(place.href);
        }
        return;
      }
      if (key === 'g') pending.current = Date.now();
      else if (key === '?') open();
      else if (key === '/') focusSearch(event);
      else pressMarked(event, key);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [open, places, router]);

  return (
    <>
      <button type="button" className="desk-plain desk-keys-open" onClick={open}>
        {words.open} <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className="desk-keys" aria-labelledby="desk-keys-title" closedby="any">
        <h2 id="desk-keys-title">{words.title}</h2>
        <div className="desk-keys-lists">
          <KeyList title={words.go} keys={places.map((place) => ({ label: place.label, keys: ['g', place.key] }))} />
          <KeyList
            title={words.always}
            keys={[
              { label: words.help, keys: ['?'] },
              { label: words.search, keys: ['/'] },
              { label: words.save, keys: ['Ctrl', 'S'] },
              { label: words.undo, keys: ['u'] },
            ]}
          />
          {here.length > 0 && <KeyList title={words.here} keys={here.map((one) => ({ label: one.label, keys: [one.key] }))} />}
        </div>
        <form method="dialog">
          <button type="submit">{words.close}</button>
        </form>
      </dialog>
    </>
  );
}

function KeyList({ title, keys }: { title: string; keys: { label: string; keys: string[] }[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map((one) => (
          <div key={one.label + one.keys.join()}>
            <dt>
              {one.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{one.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function saveForm(event: KeyboardEvent) {
  const form = event.target instanceof HTMLElement ? event.target.closest('form') : null;
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
}

function focusSearch(event: KeyboardEvent) {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
}

function pressMarked(event: KeyboardEvent, key: string) {
  const element = marked().find((one) => one.dataset.key === key && one.getClientRects().length > 0);
  if (!element) return;
  event.preventDefault();
  element.click();
}
