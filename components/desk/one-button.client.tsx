'use client';

import type { ReactNode } from 'react';
import type { Action } from '@/lib/actions/action';
import { Submit } from './fields.client';
import { DeskForm } from './form.client';

type Props = {
  action: Action<unknown>;
  undo?: Action<unknown>;
  done: string;
  next?: string;
  fields: Record<string, string | number>;
  about?: string;
  /** Names its button for the keys of its page. */
  keyed?: string;
  /** The letter that presses it. */
  pressedBy?: string;
  children: ReactNode;
};

/** A form that is only its button: it acts at once and can be undone. */
export function OneButton({ action, undo, done, next, fields, about, keyed, pressedBy, children }: Props) {
  return (
    <DeskForm
      action={action}
      undo={undo}
      done={done}
      next={next}
      hidden={fields}
      className="inline-block [&_button]:min-h-9 [&_button]:px-3 [&_button]:py-1.5 [&_button]:text-sm"
    >
      <Submit quiet act={keyed} keyName={pressedBy}>
        {children}
        {about && <span className="sr-only">: {about}</span>}
      </Submit>
    </DeskForm>
  );
}
