'use client';

import { createContext, type ReactNode, type RefObject, startTransition, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { plainLook } from '@/components/desk/look';
import type { Action } from '@/lib/actions/action';
import type { Locale } from '@/lib/ground/locales';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import { answered } from './ask.client';
import { keyOf } from './key-of';
import { isDocumentOpen } from './open-document';
import { type ErrorTexts, refusalText } from './refusal-text';

type Words = Shape<(typeof en)['desk']['form']>;
/** What was done, and the action with its fields that takes it back. */
export type Toast = {
  text: string;
  undo?: { action: Action<unknown>; fields: object /** Of the answer; otherwise that it was undone. */; told?: (value: unknown) => string };
};
type Broken = Shape<(typeof en)['desk']['broken']>;
type Desk = {
  show: (toast: Toast) => void;
  /** Takes the message away: what it offers to undo is about to be replaced. */
  hide: () => void;
  words: Words;
  broken: Broken;
  errors: ErrorTexts;
  locale: Locale /** In which every time of the desk is told. */;
  zone: string;
};
type Props = Omit<Desk, 'show' | 'hide'> & { children: ReactNode };

const Context = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error('outside the desk');
  return desk;
}

const shownFor = 10_000;

/** The letter U presses the button of the message where nobody is typing. */
function useUndoKey(button: RefObject<HTMLButtonElement | null>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
      if (keyOf(event) === 'u' && !typing && !isDocumentOpen() && !event.ctrlKey && !event.metaKey && !event.altKey && button.current) {
        event.preventDefault();
        button.current.click();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [button]);
}

/** Holds the one message at the foot of the desk, with its undo. */
export function Toasts({ words, broken, errors, locale, zone, children }: Props) {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const button = useRef<HTMLButtonElement>(null);

  const show = useCallback((next: Toast) => {
    clearTimeout(timer.current);
    setToast(next);
    timer.current = setTimeout(() => setToast(null), shownFor);
  }, []);

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setToast(null);
  }, []);

  const undo = () => {
    if (!toast?.undo) return;
    const { action, fields, told } = toast.undo;
    setToast({ text: words.wait });
    const form = new FormData();
    form.set('json', JSON.stringify(fields));
    startTransition(async () => {
      const answer = await answered(action(null, form));
      if (answer.ok) document.dispatchEvent(new CustomEvent('desk:undone', { detail: fields }));
      show({ text: answer.ok ? (told?.(answer.value) ?? words.undone) : refusalText(errors, locale, answer.reason, answer.values) });
    });
  };

  useUndoKey(button);

  const desk = useMemo(() => ({ show, hide, words, broken, errors, locale, zone }), [show, hide, words, broken, errors, locale, zone]);
  return (
    <Context.Provider value={desk}>
      {children}
      <div
        className="pointer-events-none fixed inset-x-4 bottom-4 z-20 flex justify-center [&>div]:pointer-events-auto [&>div]:flex [&>div]:max-w-160 [&>div]:items-center [&>div]:gap-4 [&>div]:rounded-lg [&>div]:bg-ink [&>div]:px-4 [&>div]:py-1.5 [&>div]:text-paper [&>div]:shadow-over [&_button]:border-transparent [&_button]:bg-transparent [&_button]:p-2 [&_button]:whitespace-nowrap [&_button]:text-inherit [&_button]:underline [&_p]:my-2"
        data-part="desk-toast"
        role="status"
        aria-live="polite"
      >
        {toast && (
          <div>
            <p>{toast.text}</p>
            {toast.undo && (
              <button type="button" ref={button} data-chord="U" onClick={undo}>
                {words.undo} <kbd>{isDocumentOpen() ? 'Alt Shift U' : 'u'}</kbd>
              </button>
            )}
            <button type="button" className={plainLook} aria-label={words.dismiss} onClick={hide}>
              ×
            </button>
          </div>
        )}
      </div>
    </Context.Provider>
  );
}
