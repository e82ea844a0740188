'use client';

import { useEffect } from 'react';

/**
 * Leaves word for reader pages of this browser that someone has signed in, so that they ask the
 * account for saved stories and display choices. It lets nobody do anything: each request is asked
 * for who it is.
 */
export function AccountHint({ on }: { on: boolean }) {
  useEffect(() => {
    try {
      if (!on) localStorage.removeItem('infoshos-account');
      else if (localStorage.getItem('infoshos-account') === null) localStorage.setItem('infoshos-account', '{}');
    } catch {
      // A browser that keeps nothing has nothing to carry.
    }
  }, [on]);
  return null;
}
