'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keysLook, plainLook } from '@/components/desk/look';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import { keyOf } from './key-of';
import { chordOf, isDocumentOpen } from './open-document';

type Words = Shape<(typeof en)['desk']['keys']>;
type Props = { words: Words; places: { href: string; label: string; key: string }[] };
type Here = { keys: string[]; label: string };

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What carries data-told has a key that its page hears by itself. */
const told = () => [...document.querySelectorAll<HTMLElement>('[data-told]')];
/**
 * Whatever carries data-key is pressed by that key, with data-chord by it and Alt and Shift;
 * data-key-label names it in the help.
 */
const marked = () => [...document.querySelectorAll<HTMLElement>('[data-key]')];
const chords = () => [...document.querySelectorAll<HTMLElement>('[data-chord]')];
const labelOf = (element: HTMLElement) => element.dataset.keyLabel ?? element.textContent ?? '';

export function DeskKeys({ words, places }: Props) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const pending = useRef(0);
  const [here, setHere] = useState<Here[]>([]);

  const open = useCallback(() => {
    const letters = isDocumentOpen() ? told() : [...marked(), ...told()];
    const seen = new Map(letters.map((element) => [element.dataset.key ?? element.dataset.told ?? '', labelOf(element)]));
    const together = new Map(chords().map((element) => [element.dataset.chord ?? '', labelOf(element)]));
    setHere([...[...seen].map(([key, label]) => ({ keys: [key], label })), ...[...together].map(([key, label]) => ({ keys: ['Alt', 'Shift', key], label }))]);
    dialog.current?.showModal();
  }, []);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = keyOf(event);
      const chord = chordOf(event);
      if (chord !== null && !document.querySelector('dialog[open]')) return pressChord(event, chord);
      if ((event.ctrlKey || event.metaKey) && key === 's') return saveForm(event);
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (isDocumentOpen()) return key === '?' ? open() : undefined;
      if (Date.now() - pending.current < 1500) {
        pending.current = 0;
        const place = places.find((place) => place.key === key);
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
      <button type="button" className={`${plainLook} max-md:hidden`} onClick={open}>
        {words.open} <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className={keysLook} aria-labelledby="desk-keys-title" closedby="any">
        <h2 id="desk-keys-title">{words.title}</h2>
        <div className="mb-4 grid grid-cols-[repeat(auto-fit,minmax(13.75rem,1fr))] gap-x-8">
          <KeyList title={words.go} keys={places.map((place) => ({ label: place.label, keys: ['g', place.key] }))} />
          <KeyList
            title={words.always}
            keys={[
              { label: words.help, keys: ['?'] },
              { label: words.search, keys: ['/'] },
              { label: words.save, keys: ['Ctrl', 'S'] },
              { label: words.undo, keys: ['u'] },
              { label: words.undoWriting, keys: ['Alt', 'Shift', 'U'] },
            ]}
          />
          {here.length > 0 && <KeyList title={words.here} keys={here.map((here) => ({ label: here.label, keys: here.keys }))} />}
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
        {keys.map((group) => (
          <div key={group.label + group.keys.join()}>
            <dt>
              {group.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{group.label}</dd>
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
  const element = marked().find((element) => element.dataset.key === key && element.getClientRects().length > 0);
  if (!element) return;
  event.preventDefault();
  element.click();
}

function pressChord(event: KeyboardEvent, letter: string) {
  const element = chords().find((chord) => chord.dataset.chord === letter && chord.getClientRects().length > 0);
  if (!element) return;
  event.preventDefault();
  element.click();
}
