'use client';

import { type HTMLInputTypeAttribute, type ReactNode, useId } from 'react';
import { clockIn, dayIn } from '@/lib/ground/clock';
import { useForm } from './form.client';
import { refusalText } from './refusal-text';
import { useDesk } from './toast.client';
import { markUnsent } from './unsent.client';

type Shared = { name: string; label: ReactNode; hint?: ReactNode; lang?: string };
type Text = Shared & {
  type?: HTMLInputTypeAttribute;
  value?: string | number;
  rows?: number;
  maxLength?: number;
  required?: boolean;
  autoComplete?: string;
  inputMode?: 'numeric' | 'email' | 'url';
  autoFocus?: boolean;
  placeholder?: string;
  multiple?: boolean;
};

/** A value as a control holds it and as a person reads it. */
type Shown = (value: string) => { value: string; text: string };

/** The parts around a control: label, hint, and what is wrong with it. */
function useField(name: string, hint: ReactNode, shown?: Shown) {
  const id = useId();
  const { errors, locale } = useDesk();
  const form = useForm();
  const reason = form.fields[name];
  const hintId = hint ? `${id}-hint` : '';
  const errorId = reason ? `${id}-error` : '';
  return {
    id,
    /** What a refused form gives back to a browser without JavaScript. */
    typed: form.typed[name],
    props: { id, name, 'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined, 'aria-invalid': reason ? true : undefined },
    hint: hint ? (
      <p className="m-0 text-sm text-soft" id={hintId}>
        {hint}
      </p>
    ) : null,
    error: reason ? (
      <p className="mt-1 mb-0 font-medium text-urgent" id={errorId}>
        {refusalText(errors, locale, reason)}
        {reason === 'changed-by-other' && shown && <Theirs control={id} theirs={shown(String(form.typed[`theirs.${name}`] ?? ''))} />}
      </p>
    ) : null,
  };
}

/** What another has put into a field meanwhile, and the button that takes it over. */
function Theirs({ control, theirs }: { control: string; theirs: ReturnType<Shown> }) {
  const { words } = useDesk();
  const { eager } = useForm();
  const take = () => {
    const field = document.getElementById(control);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = theirs.value === 'true';
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = theirs.value;
    else return;
    field.focus();
    if (eager) field.form?.requestSubmit();
    else markUnsent(field.form, true);
  };
  return (
    <>
      {' '}
      <q dir="auto">{theirs.text || '—'}</q>{' '}
      <button type="button" className="min-h-8 border-rim bg-transparent px-2.5 py-0.5 text-sm text-accent" onClick={take}>
        {words.takeTheirs}
      </button>
    </>
  );
}

/** A time to the minute in UTC, in the zone in which every time of the desk is told. */
function timeIn(zone: string, value: string): ReturnType<Shown> {
  const at = new Date(`${value}Z`);
  if (Number.isNaN(at.getTime())) return { value: '', text: '' };
  const [day, clock] = [dayIn(zone, at), clockIn(zone, at)];
  return { value: `${day}T${clock}`, text: `${day} ${clock} (${zone})` };
}

export function Field({ name, label, hint, lang, value, rows, type = 'text', ...rest }: Text) {
  const { zone } = useDesk();
  const field = useField(name, hint, (theirs) => (type === 'datetime-local' ? timeIn(zone, theirs) : { value: theirs, text: theirs }));
  return (
    <div className="[&>label]:block [&>label]:font-medium">
      <label htmlFor={field.id}>{label}</label>
      {field.hint}
      {rows ? (
        <textarea
          {...field.props}
          rows={rows}
          lang={lang}
          defaultValue={value}
          maxLength={rest.maxLength}
          required={rest.required}
          placeholder={rest.placeholder}
        />
      ) : (
        <input {...field.props} {...rest} type={type} lang={lang} defaultValue={field.typed ?? value} />
      )}
      {field.error}
    </div>
  );
}

type Option = { value: string | number; label: string };

export function Select({
  name,
  label,
  hint,
  value,
  options,
  stored = {},
}: Shared & {
  value?: string | number;
  options: Option[] /** The options of what is stored, where they are not called the same. */;
  stored?: Record<string, string>;
}) {
  const field = useField(name, hint, (theirs) => {
    const option = stored[theirs] ?? theirs;
    return { value: option, text: options.find((choice) => String(choice.value) === option)?.label.trim() ?? option };
  });
  return (
    <div className="[&>label]:block [&>label]:font-medium">
      <label htmlFor={field.id}>{label}</label>
      {field.hint}
      <select {...field.props} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {field.error}
    </div>
  );
}

export function Checks({ name, label, hint, values, options }: Shared & { values: (string | number)[]; options: Option[] }) {
  const field = useField(name, hint);
  return (
    <fieldset
      className="flex flex-wrap gap-x-5 gap-y-1 [&>label]:inline-flex [&>label]:min-h-9 [&>label]:items-center [&>legend]:float-start [&>legend]:w-full [&>legend]:font-medium [&>p]:w-full"
      aria-describedby={field.props['aria-describedby']}
    >
      <legend>{label}</legend>
      {field.hint}
      {options.map((option) => (
        <label key={option.value}>
          <input type="checkbox" name={name} value={option.value} defaultChecked={values.includes(option.value)} /> {option.label}
        </label>
      ))}
      {field.error}
    </fieldset>
  );
}

/** One switch. Absent from the form when it is off. */
export function Checkbox({ name, label, hint, value }: Shared & { value: boolean }) {
  const field = useField(name, hint, (theirs) => ({ value: theirs, text: theirs === 'true' ? '☑' : '☐' }));
  return (
    <div className="[&>label]:inline-flex [&>label]:min-h-9 [&>label]:items-center">
      <label>
        <input {...field.props} type="checkbox" value="true" defaultChecked={value} /> {label}
      </label>
      {field.hint}
      {field.error}
    </div>
  );
}

export function Submit({
  children,
  quiet,
  keyName,
  act,
  name,
  value,
}: {
  children: ReactNode;
  quiet?: boolean;
  keyName?: string;
  act?: string;
  name?: string;
  value?: string;
}) {
  const { pending } = useForm();
  const { words } = useDesk();
  return (
    <button
      type="submit"
      className={quiet ? 'border-rim bg-transparent text-accent' : undefined}
      aria-disabled={pending}
      data-key={keyName}
      data-act={act}
      name={name}
      value={value}
    >
      {pending ? words.wait : children}
    </button>
  );
}
