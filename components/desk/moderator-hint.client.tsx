'use client';

import { useEffect } from 'react';

/**
 * Leaves word for reader pages of this browser whether to ask what a moderator may do there. It
 * lets nobody do anything: each request is asked for who it is. In local storage, not in a cookie,
 * so that pages stay the same for everybody.
 */
export function ModeratorHint({ on }: { on: boolean }) {
  useEffect(() => {
    try {
      if (on) localStorage.setItem('infoshos-moderator', '1');
      else localStorage.removeItem('infoshos-moderator');
    } catch {
      // A browser that keeps nothing has the desk itself.
    }
  }, [on]);
  return null;
}
