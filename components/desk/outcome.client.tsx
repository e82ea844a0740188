'use client';

import { useEffect, useRef } from 'react';
import { copyLook, noteLook } from '@/components/desk/look';
import { useForm } from './form.client';
import { fillText } from './refusal-text';
import { useDesk } from './toast.client';

type Told = { link?: string | null; codes?: string[] } & Record<string, string | number>;

const read = (value: unknown): Told | null => (typeof value === 'object' && value !== null ? (value as Told) : null);

/** What a form that makes a link answers: the link to copy, or that it was mailed. */
export function LinkOutcome({ link, mailed }: { link: string; mailed: string }) {
  const value = read(useForm().value);
  const { locale, words, show } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  if (!value) return null;
  if (!value.link)
    return (
      <p className={noteLook} data-part="desk-note">
        {fillText(mailed, value, locale)}
      </p>
    );
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard?.writeText(String(value.link)).catch(() => undefined);
    show({ text: words.copied });
  };
  return (
    <div role="status">
      <p>{fillText(link, value, locale)}</p>
      <div className={copyLook} data-part="desk-link">
        <input ref={field} readOnly value={value.link} aria-label={fillText(link, value, locale)} />
        <button type="button" className="border-rim bg-transparent text-accent" onClick={copy}>
          {words.copy}
        </button>
      </div>
    </div>
  );
}

export function CodesOutcome({ title, text }: { title: string; text: string }) {
  const value = read(useForm().value);
  if (!value?.codes) return null;
  return (
    <div role="status" className={noteLook} data-part="desk-note">
      <h3>{title}</h3>
      <p>{text}</p>
      <ul className="columns-2 font-mono text-base leading-[1.8]" data-part="desk-codes">
        {value.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
