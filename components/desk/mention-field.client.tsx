'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Mentionable } from '@/lib/notices/colleagues';
import { typedMention } from '@/lib/notices/mentions';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import { useForm } from './form.client';
import { fillText, refusalText } from './refusal-text';
import { useDesk } from './toast.client';

export type MentionWords = Shape<(typeof en)['notices']['mention']>;
type Props = {
  people: Mentionable[];
  words: MentionWords;
  label: string;
  rows: number;
  autoFocus?: boolean;
  isWrong?: boolean;
  onText?: (text: string) => void;
};

const mostShown = 6;

const fits = (name: string, typed: string) => ` ${name.toLowerCase()}`.includes(` ${typed.toLowerCase()}`) || (typed !== '' && name.startsWith(typed));

/** The text of a note: an @ offers those who may be told, arrow keys choose, Enter or Tab takes. */
export function MentionField({ people, words, label, rows, autoFocus, isWrong, onText }: Props) {
  const id = useId();
  const { errors, locale } = useDesk();
  const reason = useForm().fields.text;
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const found = typed === null ? [] : people.filter((person) => fits(person.name, typed)).slice(0, mostShown);
  const isOpen = found.length > 0;

  const look = () => {
    const text = field.current;
    const mention = text && text.selectionStart === text.selectionEnd ? typedMention(text.value.slice(0, text.selectionStart)) : null;
    setTyped(mention?.typed ?? null);
    setAt(0);
  };
  const take = (colleague: Mentionable | undefined) => {
    const text = field.current;
    const mention = text && typedMention(text.value.slice(0, text.selectionStart));
    if (!colleague || !text || !mention) return;
    text.setRangeText(`@${colleague.handle} `, mention.at, text.selectionStart, 'end');
    setTyped(null);
    onText?.(text.value);
    text.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(found[at]);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="relative">
      <label className="block font-medium" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        name="text"
        // biome-ignore lint/a11y/noAutofocus: the field opens because its button was pressed
        autoFocus={autoFocus}
        rows={rows}
        maxLength={2000}
        aria-invalid={isWrong || reason !== undefined || undefined}
        aria-describedby={`${id}-hint`}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        onChange={(event) => {
          onText?.(event.target.value);
          look();
        }}
        onClick={look}
        onKeyDown={press}
        onBlur={() => setTyped(null)}
      />
      <p className="m-0 text-xs text-soft" id={`${id}-hint`}>
        {words.hint}
      </p>
      <p className="sr-only" role="status">
        {typed === null ? '' : fillText(words.found, { count: found.length }, locale)}
      </p>
      {isOpen && <Offered id={id} found={found} at={at} label={words.label} take={take} />}
      {reason && <p className="mt-1 mb-0 font-medium text-urgent">{refusalText(errors, locale, reason)}</p>}
    </div>
  );
}

type OfferedProps = { id: string; found: Mentionable[]; at: number; label: string; take: (colleague: Mentionable) => void };

function Offered({ id, found, at, label, take }: OfferedProps) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className="absolute inset-x-0 z-12 rounded-lg border border-line bg-paper p-1 shadow-over"
      data-part="mentions"
    >
      {found.map((colleague, index) => (
        <div
          key={colleague.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className="min-h-9 cursor-pointer rounded-md px-2.5 py-1.5 aria-selected:bg-accent/12"
          onMouseDown={(event) => {
            event.preventDefault();
            take(colleague);
          }}
        >
          {colleague.name}
          {colleague.handle !== colleague.name && <span className="text-soft"> @{colleague.handle}</span>}
        </div>
      ))}
    </div>
  );
}
