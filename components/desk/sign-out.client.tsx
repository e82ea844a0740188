'use client';

import { useActionState } from 'react';
import { plainLook } from '@/components/desk/look';
import type { Action } from '@/lib/actions/action';

export function SignOut({ action, label }: { action: Action<void>; label: string }) {
  const [, send] = useActionState(action, null);
  return (
    <form action={send}>
      <button type="submit" className={plainLook}>
        {label}
      </button>
    </form>
  );
}
