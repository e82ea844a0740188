'use client';

import { createContext, type ReactNode, useActionState, useContext } from 'react';
import { controlLook, LabelledField } from '@/components/ui/field';
import { type FormAction, type FormState, problemLook } from '@/lib/ground/form-state';

const Answered = createContext<FormState>(null);

/** The page itself: said aloud, so that an answer finds its form wherever that stands by then. */
const samePage = '';

type Props = {
  /** Names the form on its page; what is sent carries it. */
  name: string;
  action: FormAction;
  id?: string;
  className?: string;
  children: ReactNode;
};

/**
 * A form of a reader's page. It is rendered by the server alone: as it is, or, after it was
 * refused, with what was typed and what is wrong with it. The mark in the head becomes the status
 * of the answer (server/).
 */
export function ActionForm({ name, action, id, className = 'mt-3 grid gap-4 print:hidden', children }: Props) {
  const [state, send] = useActionState(action, null, samePage);
  return (
    <Answered value={state}>
      <form action={send} id={id ?? name} className={className} data-form={name}>
        <input type="hidden" name="form" value={name} />
        {state && (
          <>
            <meta name="status" content={String(state.status)} />
            {state.wait !== undefined && <meta name="retry-after" content={String(state.wait)} />}
            {/* biome-ignore lint/a11y/noAutofocus: the page came back because of this sentence */}
            <p role="alert" tabIndex={-1} autoFocus className={problemLook}>
              {state.problem}
            </p>
          </>
        )}
        {children}
      </form>
    </Answered>
  );
}

/**
 * In the place of a form that a page does not have, or has no longer: nothing, or, after something
 * was sent for it all the same, why it was refused and the text, to be taken along.
 */
export function UnsentText({ name, action, field, label }: { name: string; action: FormAction; field: string; label: string }) {
  const [state] = useActionState(action, null, samePage);
  if (!state) return null;
  return (
    <div id={name} className="mt-3 grid gap-4 font-sans">
      <meta name="status" content={String(state.status)} />
      <p role="alert" tabIndex={-1} className={problemLook}>
        {state.problem}
      </p>
      <LabelledField id={`${name}-unsent`} label={label}>
        <textarea id={`${name}-unsent`} rows={6} readOnly dir="auto" className={controlLook} defaultValue={state.typed[field]} />
      </LabelledField>
    </div>
  );
}

type FieldProps = {
  name: string;
  id: string;
  label: string;
  hint?: string;
  value?: string;
  kind?: 'text' | 'email' | 'area';
  rows?: number;
  maxLength: number;
  required?: boolean;
  autoComplete?: string;
  placeholder?: string;
};

/** A field with its label, its hint and what is wrong with it. */
export function TextField({ name, id, label, hint, value = '', kind = 'text', rows, ...more }: FieldProps) {
  const state = useContext(Answered);
  const wrong = state?.errors[name];
  const described = [wrong && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  const typed = { className: controlLook, defaultValue: state?.typed[name] ?? value, 'aria-invalid': wrong ? true : undefined, 'aria-describedby': described };
  return (
    <LabelledField id={id} label={label} hint={hint} error={wrong}>
      {kind === 'area' ? (
        <textarea id={id} name={name} rows={rows} dir="auto" {...typed} {...more} />
      ) : (
        <input id={id} name={name} type={kind} {...typed} {...more} />
      )}
    </LabelledField>
  );
}

type ChoiceProps = { name: string; id: string; label: string; hint?: string; value?: string; options: { value: string; label: string; lang?: string }[] };

/** A choice with its label. */
export function SelectField({ name, id, label, hint, value, options }: ChoiceProps) {
  const state = useContext(Answered);
  return (
    <LabelledField id={id} label={label} hint={hint} error={state?.errors[name]}>
      <select
        id={id}
        name={name}
        required
        className={controlLook}
        defaultValue={state?.typed[name] ?? value}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        {options.map((item) => (
          <option key={item.value} value={item.value} lang={item.lang}>
            {item.label}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}

/** Something to say yes to. */
export function TickField({ name, label }: { name: string; label: string }) {
  const state = useContext(Answered);
  return (
    <label className="flex min-h-11 items-center gap-2.5">
      <input type="checkbox" name={name} value="true" defaultChecked={state?.typed[name] === 'true'} className="size-5 accent-accent" /> {label}
    </label>
  );
}

/** What people do not see and programs fill in. */
export function TrapField({ id, label }: { id: string; label: string }) {
  return (
    <div className="sr-only" aria-hidden="true">
      <label htmlFor={id}>{label}</label>
      <input id={id} name="website" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
