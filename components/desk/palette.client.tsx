'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent as Pressed, useCallback, useEffect, useId, useRef, useState } from 'react';
import { plainLook } from '@/components/desk/look';
import type { Jump } from '@/lib/finding/jump';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';

type Words = Shape<(typeof en)['finding']['palette']>;
type Option = { href: string; label: string; group: string; lang?: string };
type Props = { words: Words; places: { href: string; label: string }[]; finds: boolean };

const nothing: Jump = { articles: [], people: [] };

/** Opens on Ctrl K, but where a text or an open dialog has that key. */
function useOpenKey(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isOurs = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK';
      if (!isOurs || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [open]);
}

/**
 * The articles and people of a text, asked for once its writer pauses; `settle` is called with each
 * answer.
 */
function useJump(typed: string, finds: boolean, settle: () => void): { found: Jump; hasFailed: boolean; isAnswered: boolean } {
  const [found, setFound] = useState(nothing);
  const [hasFailed, setFailed] = useState(false);
  const [answered, setAnswered] = useState('');
  useEffect(() => {
    if (!finds || typed.trim() === '') return setFound(nothing);
    const asked = new AbortController();
    const wait = setTimeout(async () => {
      const answer = await fetch(`/desk/find?q=${encodeURIComponent(typed)}`, { signal: asked.signal }).catch(() => null);
      if (asked.signal.aborted) return;
      setFailed(!answer?.ok);
      setFound(answer?.ok ? ((await answer.json()) as Jump) : nothing);
      setAnswered(typed);
      settle();
    }, 120);
    return () => {
      clearTimeout(wait);
      asked.abort();
    };
  }, [typed, finds, settle]);
  return { found, hasFailed, isAnswered: !finds || typed.trim() === '' || answered === typed };
}

/**
 * The pages of the desk whose name holds the text, then the articles and the people that were
 * found.
 */
function optionsOf(typed: string, places: Props['places'], found: Jump, words: Words): Option[] {
  const wanted = typed.trim().toLowerCase();
  return [
    ...places.filter((place) => place.label.toLowerCase().includes(wanted)).map((place) => ({ ...place, group: words.places })),
    ...found.articles.map((article) => ({
      href: `/desk/articles/${article.id}`,
      label: article.headline || `#${article.id}`,
      group: words.articles,
      lang: article.locale,
    })),
    ...found.people.map((person) => ({ href: `/desk/articles?person=${person.id}`, label: person.name, group: words.people })),
  ];
}

/**
 * Ctrl K, or Alt Shift K where a text has that key for links: one field that leads to articles,
 * people and pages of the desk.
 */
export function Palette({ words, places, finds }: Props) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const toFirst = useCallback(() => setAt(0), []);
  const { found, hasFailed, isAnswered } = useJump(typed, finds, toFirst);
  const options = optionsOf(typed, places, found, words);
  const open = useCallback(() => {
    setTyped('');
    setAt(0);
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  useOpenKey(open);

  const go = (option: Option | undefined) => {
    if (!option) return;
    dialog.current?.close();
    router.push(option.href);
  };
  const press = (event: Pressed) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      const next = (at + step + options.length) % options.length;
      setAt(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(options[at]);
    }
  };

  return (
    <>
      <button type="button" className={plainLook} data-chord="K" data-key-label={words.open} onClick={open}>
        {words.open} <kbd className="max-md:hidden">Ctrl K</kbd>
      </button>
      <dialog ref={dialog} aria-label={words.title} closedby="any" className="mt-[10dvh] w-[min(40rem,calc(100vw-2rem))]">
        <label className="block font-medium" htmlFor={`${list}-field`}>
          {words.label}
        </label>
        <input
          id={`${list}-field`}
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `${list}-${at}` : undefined}
          aria-describedby={`${list}-hint`}
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <p className="m-0 text-sm text-soft" id={`${list}-hint`}>
          {words.hint}
        </p>
        <p className={options.length > 0 ? 'sr-only' : 'my-3'} role="status">
          {hasFailed ? words.failed : isAnswered && options.length === 0 ? words.none : ''}
        </p>
        <Options id={list} label={words.title} options={options} at={at} go={go} />
      </dialog>
    </>
  );
}

type ListProps = { id: string; label: string; options: Option[]; at: number; go: (option: Option) => void };

function Options({ id, label, options, at, go }: ListProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className="mt-3 max-h-[50dvh] overflow-y-auto">
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field, which keeps the focus
        <div
          key={option.href}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          className="flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-md px-2 py-1.5 aria-selected:bg-accent/12"
          onClick={() => go(option)}
        >
          <span lang={option.lang}>{option.label}</span> <span className="flex-none text-xs text-soft">{option.group}</span>
        </div>
      ))}
    </div>
  );
}
