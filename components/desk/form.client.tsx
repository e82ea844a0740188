'use client';

import { useRouter } from 'next/navigation';
import { createContext, type FormEvent, type ReactNode, useActionState, useContext, useEffect, useEffectEvent, useRef, useState, useTransition } from 'react';
import { formLook } from '@/components/desk/look';
import type { Action } from '@/lib/actions/action';
import type { ActionAnswer, RefusedFields } from '@/lib/ground/refusal';
import { answered } from './ask.client';
import { fillText, refusalText } from './refusal-text';
import { sendOnUnload } from './send-on-unload';
import { useDesk } from './toast.client';
import { markUnsent } from './unsent.client';

type State = { fields: RefusedFields; pending: boolean; value: unknown; typed: Record<string, string | number>; eager?: boolean };
const Context = createContext<State>({ fields: {}, pending: false, value: undefined, typed: {} });
export const useForm = () => useContext(Context);

/** A value that says how to take the change back. */
type Undoable = { undo?: object };

export type FormProps = {
  action: Action<unknown>;
  /** Said when it worked. `{name}` parts are filled from the answer's value. */
  done?: string;
  undo?: Action<unknown>;
  /** Where to go when it worked. */
  next?: string;
  clear?: boolean;
  className?: string;
  label?: string;
  /** For fields that stand outside of it. */
  id?: string;
  hidden?: Record<string, string | number>;
  /** Each change is sent at once: there is nothing that could be forgotten. */
  eager?: boolean;
  /**
   * A route that takes the same form: each is sent at once, beside others, and also where the page
   * is left.
   */
  at?: string;
  heard?: (answer: ActionAnswer<unknown>) => void;
  children: ReactNode;
};

/**
 * A form of the desk. Without JavaScript it posts like any form; with it, a refusal leaves what was
 * typed and is told beside the field, success is told at the foot of the page with its undo, and to
 * the page by `desk:settled`; a refusal by `desk:refused`.
 */
export function DeskForm({ action, done, undo, next, clear, className, label, id, hidden, eager, at, heard, children }: FormProps) {
  const { show, errors, locale } = useDesk();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [posted, post] = useActionState<ActionAnswer<unknown> | null, FormData>(action, null);
  const [told, setTold] = useState<ActionAnswer<unknown> | null>(null);
  const [pending, startTransition] = useTransition();
  const answer = told ?? posted;

  // Not in an effect: the form may be gone from the refreshed page by the time its answer is here.
  const settle = (settled: ActionAnswer<unknown>) => {
    setTold(settled);
    heard?.(settled);
    if (!settled.ok) {
      form.current?.dispatchEvent(new Event('desk:refused', { bubbles: true }));
      return;
    }
    markUnsent(form.current, false);
    const value = valuesOf(settled);
    form.current?.dispatchEvent(new Event('desk:settled', { bubbles: true }));
    if (clear) form.current?.reset();
    if (done) show({ text: fillText(done, value, locale), undo: undo && value.undo ? { action: undo, fields: value.undo } : undefined });
    if (next) router.push(next);
  };

  // Sent before the page's script was there: the answer came with the page, and is told once the
  // script is.
  const tellPosted = useEffectEvent(() => posted?.ok && settle(posted));
  useEffect(() => {
    if (posted) tellPosted();
  }, [posted]);

  useEffect(() => {
    if (answer && !answer.ok) focusFirst(form.current, Object.keys(answer.fields));
  }, [answer]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // What changes while the last change is on its way is sent after it.
    if (pending && !eager) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startTransition(async () => settle(await answered(at ? sendOnUnload(at, data) : action(null, data))));
  };

  const fields = answer && !answer.ok ? answer.fields : {};
  return (
    <Context.Provider value={{ fields, pending, value: answer?.ok ? answer.value : undefined, typed: answer && !answer.ok ? answer.values : {}, eager }}>
      <form
        ref={form}
        id={id}
        action={post}
        onSubmit={submit}
        onChange={() => {
          markUnsent(form.current, true);
          if (eager) form.current?.requestSubmit();
        }}
        className={className ?? formLook}
        aria-label={label}
        aria-busy={pending}
        noValidate
      >
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        {posted?.ok && !told && done && (
          <p className="mt-1 mb-0" role="status">
            {fillText(done, valuesOf(posted), locale)}
          </p>
        )}
        {answer && !answer.ok && (
          <p className="mt-1 mb-0 font-medium text-urgent" role="alert">
            {refusalText(errors, locale, answer.reason, answer.values)}
          </p>
        )}
      </form>
    </Context.Provider>
  );
}

/** What a verb has answered, for the words that tell of it. */
const valuesOf = ({ value }: { value: unknown }) => (typeof value === 'object' && value !== null ? value : {}) as Undoable & Record<string, string | number>;

function focusFirst(form: HTMLFormElement | null, names: string[]) {
  const field = names.map((name) => form?.elements.namedItem(name)).find((element) => element instanceof HTMLElement);
  if (field instanceof HTMLElement) field.focus();
}
