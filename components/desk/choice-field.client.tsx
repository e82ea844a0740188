'use client';

import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ActionAnswer } from '@/lib/ground/refusal';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import { useForm } from './form.client';
import { fillText, refusalText } from './refusal-text';
import { useDesk } from './toast.client';
import { markUnsent } from './unsent.client';

export type FieldChoice = { value: string | number; label: string };
export type ChoiceWords = Shape<(typeof en)['layout']['choice']>;
type Props = {
  name: string;
  label: string;
  hint?: string;
  chosen: FieldChoice[];
  /** All there are; or, where there may be many, the address that finds them. */
  from: FieldChoice[] | string;
  /** Makes one of this name, where the actor may. */
  make?: (name: string) => Promise<ActionAnswer<FieldChoice>>;
  words: ChoiceWords;
};

const mostShown = 8;
/** An address may be pasted, too. */
const longestAsked = 300;
const pause = 150;
const isLike = (label: string, typed: string) => label.toLowerCase().includes(typed.toLowerCase());

/**
 * What is chosen: newer here than what the page brings back, but for what an undo has taken back.
 */
function useChosen(given: FieldChoice[]) {
  const [chosen, setChosen] = useState(given);
  const isUndone = useRef(false);
  useEffect(() => {
    const note = () => {
      isUndone.current = true;
    };
    document.addEventListener('desk:undone', note);
    return () => document.removeEventListener('desk:undone', note);
  }, []);
  useEffect(() => {
    if (!isUndone.current) return;
    isUndone.current = false;
    setChosen(given);
  }, [given]);
  return [chosen, setChosen] as const;
}

/** What there is for a text, and for which text: before that is known nothing is made. */
function useFound(from: FieldChoice[] | string, wanted: string): { found: FieldChoice[]; isKnown: boolean } {
  const [{ found, of }, setFound] = useState<{ found: FieldChoice[]; of: string | null }>({ found: [], of: null });
  useEffect(() => {
    if (typeof from !== 'string') return setFound({ found: from.filter((choice) => isLike(choice.label, wanted)), of: wanted });
    if (wanted === '') return setFound({ found: [], of: wanted });
    const asked = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`${from}&q=${encodeURIComponent(wanted)}`, { signal: asked.signal }).catch(() => null);
      if (answer?.ok) setFound({ found: (await answer.json()) as FieldChoice[], of: wanted });
    }, pause);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [from, wanted]);
  return { found: of === wanted ? found : [], isKnown: of === wanted };
}

/** The state of a field with choices, and what its keys and clicks do. */
function useChoice({ chosen: given, from, make }: Pick<Props, 'chosen' | 'from' | 'make'>) {
  const { errors, locale, show } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useChosen(given);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const wanted = typed.trim();
  const { found, isKnown } = useFound(from, wanted);
  const options = found.filter((choice) => !chosen.some((other) => other.value === choice.value)).slice(0, mostShown);
  const mayMake = make !== undefined && wanted !== '' && isKnown && !found.some((choice) => choice.label.toLowerCase() === wanted.toLowerCase());
  const count = isOpen ? options.length + (mayMake ? 1 : 0) : 0;

  /** The form of the field is sent with each change, like every other of its fields. */
  const change = (next: FieldChoice[]) => {
    flushSync(() => {
      setChosen(next);
      setTyped('');
      setAt(0);
    });
    markUnsent(field.current?.form ?? null, true);
    field.current?.form?.requestSubmit();
  };
  const makeOne = async () => {
    const answer = await make?.(wanted);
    if (answer?.ok) change([...chosen.filter((choice) => choice.value !== answer.value.value), answer.value]);
    else if (answer) show({ text: refusalText(errors, locale, answer.reason, answer.values) });
  };
  const take = (index: number) => {
    const option = options[index];
    if (option) change([...chosen, option]);
    else if (mayMake && index === options.length) void makeOne();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      setOpen(true);
      if (count > 0) setAt((at + step + count) % count);
    } else if (event.key === 'Enter') take(at);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (event.key === 'Backspace' && typed === '' && chosen.length > 0) change(chosen.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    // What is typed here is a search, not a change of the form.
    event.stopPropagation();
    setTyped(event.target.value);
    setAt(0);
    setOpen(true);
  };
  return { field, chosen, typed, wanted, options, mayMake, count, at, isOpen, setOpen, change, take, press, type };
}

/**
 * Chosen things as a row, and a field that finds more: arrow keys choose, Enter takes, Backspace
 * takes the last away.
 */
export function ChoiceField({ name, label, hint, chosen: given, from, make, words }: Props) {
  const id = useId();
  const { errors, locale } = useDesk();
  const reason = useForm().fields[name];
  const { field, chosen, typed, wanted, options, mayMake, count, at, isOpen, setOpen, change, take, press, type } = useChoice({ chosen: given, from, make });
  const offered = isOpen ? [...options, ...(mayMake ? [{ value: '', label: fillText(words.make, { name: wanted }, locale) }] : [])] : [];
  const remove = (choice: FieldChoice) => {
    change(chosen.filter((other) => other.value !== choice.value));
    field.current?.focus();
  };
  return (
    <div className="relative" data-part="choice">
      <label className="block font-medium" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="m-0 text-sm text-soft">
          {hint}
        </p>
      )}
      <ChosenRow name={name} chosen={chosen} nameOf={(choice) => fillText(words.remove, { name: choice.label }, locale)} remove={remove} />
      <input
        ref={field}
        id={id}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={count > 0 ? `${id}-${at}` : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-invalid={reason ? true : undefined}
        autoComplete="off"
        maxLength={longestAsked}
        placeholder={words.find}
        value={typed}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={type}
        onKeyDown={press}
      />
      <p className="sr-only" role="status">
        {isOpen && wanted !== '' ? fillText(words.found, { count: options.length }, locale) : ''}
      </p>
      {reason && <p className="mt-1 mb-0 font-medium text-urgent">{refusalText(errors, locale, reason)}</p>}
      <Options id={id} label={label} offered={offered} at={at} take={take} />
    </div>
  );
}

type RowProps = { name: string; chosen: FieldChoice[]; nameOf: (choice: FieldChoice) => string; remove: (choice: FieldChoice) => void };

function ChosenRow({ name, chosen, nameOf, remove }: RowProps) {
  if (chosen.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-1.5">
      {chosen.map((choice) => (
        <li key={choice.value} className="inline-flex items-center gap-1 rounded-md bg-accent/12 ps-2 text-sm">
          <input type="hidden" name={name} value={choice.value} />
          {choice.label}
          <button
            type="button"
            className="min-h-7 min-w-7 border-0 bg-transparent p-0 font-normal text-soft"
            aria-label={nameOf(choice)}
            onClick={() => remove(choice)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

type OptionsProps = { id: string; label: string; offered: FieldChoice[]; at: number; take: (index: number) => void };

function Options({ id, label, offered, at, take }: OptionsProps) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      hidden={offered.length === 0}
      className="absolute inset-x-0 z-12 mt-1 max-h-72 overflow-y-auto rounded-lg border border-line bg-paper p-1 shadow-over"
    >
      {offered.map((option, index) => (
        <div
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className="min-h-8 cursor-pointer rounded-md px-2.5 py-1 text-sm aria-selected:bg-accent/12"
          onMouseDown={(event) => {
            event.preventDefault();
            take(index);
          }}
        >
          {option.label}
        </div>
      ))}
    </div>
  );
}
