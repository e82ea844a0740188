'use client';

import { useActionState, useEffect, useRef } from 'react';
import { buttonLook } from '@/components/ui/button';
import { controlLook } from '@/components/ui/field';
import type { Typed } from '@/lib/contact/message';

/** What the form was answered: `problem` and `errors` are sentences in the reader's language. */
export type ContactState = { problem: string; errors: Partial<Record<keyof Typed, string>>; typed: Typed };
export type ContactWords = Record<'name' | 'email' | 'emailHint' | 'subject' | 'message' | 'messageHint' | 'trap' | 'send' | 'sending' | 'problem', string>;

type Props = {
  locale: string;
  words: ContactWords;
  limits: Record<keyof Typed, number>;
  submit: (previous: ContactState, form: FormData) => Promise<ContactState>;
};

const untouched: ContactState = { problem: '', errors: {}, typed: { name: '', email: '', subject: '', message: '' } };

/** The contact form. Without JavaScript the server draws the page again with what was typed and what is wrong with it. */
export function ContactForm({ locale, words, limits, submit }: Props) {
  const [state, send, pending] = useActionState(submit, untouched);
  const problem = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.problem) problem.current?.focus();
  }, [state]);
  const field = (name: keyof Typed) => ({
    id: `contact-${name}`,
    name,
    defaultValue: state.typed[name],
    maxLength: limits[name],
    required: true,
    'aria-invalid': state.errors[name] ? true : undefined,
    'aria-describedby':
      [state.errors[name] && `contact-${name}-error`, (name === 'email' || name === 'message') && `contact-${name}-hint`].filter(Boolean).join(' ') ||
      undefined,
  });
  const error = (name: keyof Typed) =>
    state.errors[name] && (
      <p id={`contact-${name}-error`} className="text-ui font-medium text-urgent">
        {state.errors[name]}
      </p>
    );
  return (
    <form action={send} className="mt-7 grid gap-4.5 font-sans">
      <input type="hidden" name="locale" value={locale} />
      {state.problem && (
        <div ref={problem} role="alert" tabIndex={-1} className="border-s-3 border-urgent py-1 ps-4">
          <p>{words.problem}</p>
          <p>{state.problem}</p>
        </div>
      )}
      <div className="grid gap-1 [&>label]:font-medium">
        <label htmlFor="contact-name">{words.name}</label>
        <input className={controlLook} {...field('name')} autoComplete="name" />
        {error('name')}
      </div>
      <div className="grid gap-1 [&>label]:font-medium">
        <label htmlFor="contact-email">{words.email}</label>
        <input className={controlLook} {...field('email')} type="email" autoComplete="email" />
        <p id="contact-email-hint" className="text-sm text-soft">
          {words.emailHint}
        </p>
        {error('email')}
      </div>
      <div className="grid gap-1 [&>label]:font-medium">
        <label htmlFor="contact-subject">{words.subject}</label>
        <input className={controlLook} {...field('subject')} />
        {error('subject')}
      </div>
      <div className="grid gap-1 [&>label]:font-medium">
        <label htmlFor="contact-message">{words.message}</label>
        <textarea className={controlLook} {...field('message')} rows={9} />
        <p id="contact-message-hint" className="text-sm text-soft">
          {words.messageHint}
        </p>
        {error('message')}
      </div>
      <div className="sr-only" aria-hidden="true">
        <label htmlFor="contact-website">{words.trap}</label>
        <input className={controlLook} id="contact-website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <button type="submit" className={`justify-self-start ${buttonLook()}`} disabled={pending}>
        {pending ? words.sending : words.send}
      </button>
    </form>
  );
}
