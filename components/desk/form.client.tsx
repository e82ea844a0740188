'use client';

import { useRouter } from 'next/navigation';
import { createContext, type FormEvent, type ReactNode, startTransition, useActionState, useContext, useEffect, useRef } from 'react';
import type { Action } from '@/lib/actions/action';
import type { Answer, Fields } from '@/lib/actions/refusal';
import { useDesk } from './toast.client';
import { fill, tell } from './told';

type State = { fields: Fields; pending: boolean; value: unknown; typed: Record<string, string | number> };
const Context = createContext<State>({ fields: {}, pending: false, value: undefined, typed: {} });
export const useForm = () => useContext(Context);

/** A value that says how to take the change back. */
type Undoable = { undo?: object };

type Props = {
  action: Action<unknown>;
  /** Said when it worked. `{name}` parts are filled from the answer's value. */
  done?: string;
  undo?: Action<unknown>;
  /** Where to go when it worked. */
  next?: string;
  clear?: boolean;
  className?: string;
  label?: string;
  hidden?: Record<string, string | number>;
  children: ReactNode;
};

/**
 * A form of the desk. Without JavaScript it posts like any form; with it, a refusal leaves what was typed and is told
 * beside the field, success is told at the foot of the page with its undo.
 */
export function DeskForm({ action, done, undo, next, clear, className, label, hidden, children }: Props) {
  const { show, errors, locale } = useDesk();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [answer, send, pending] = useActionState<Answer<unknown> | null, FormData>(action, null);
  const told = useRef<Answer<unknown> | null>(null);

  useEffect(() => {
    if (!answer || told.current === answer) return;
    told.current = answer;
    if (!answer.ok) {
      focusFirst(form.current, Object.keys(answer.fields));
      return;
    }
    const value = typeof answer.value === 'object' && answer.value !== null ? (answer.value as Undoable & Record<string, string | number>) : {};
    if (clear) form.current?.reset();
    if (done)
      show({ text: fill(done, value as Record<string, string | number>, locale), undo: undo && value.undo ? { action: undo, fields: value.undo } : undefined });
    if (next) router.push(next);
  }, [answer, clear, done, locale, next, router, show, undo]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  };

  const fields = answer && !answer.ok ? answer.fields : {};
  return (
    <Context.Provider value={{ fields, pending, value: answer?.ok ? answer.value : undefined, typed: answer && !answer.ok ? answer.values : {} }}>
      <form ref={form} action={send} onSubmit={submit} className={className ?? 'desk-form'} aria-label={label} aria-busy={pending} noValidate>
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        {answer && !answer.ok && (
          <p className="desk-refused" role="alert">
            {tell(errors, locale, answer.reason, answer.values)}
          </p>
        )}
      </form>
    </Context.Provider>
  );
}

function focusFirst(form: HTMLFormElement | null, names: string[]) {
  const field = names.map((name) => form?.elements.namedItem(name)).find((one) => one instanceof HTMLElement);
  if (field instanceof HTMLElement) field.focus();
}
