'use client';

import { useEffect } from 'react';

const pause = 2000;

/**
 * Asks for the page again and again while something on it goes on, it is looked at, and nobody is
 * filling in a field of it.
 */
export function AutoRefresh() {
  useEffect(() => {
    const isIdle = () => document.visibilityState === 'visible' && !document.activeElement?.matches('input, select, textarea');
    const timer = setInterval(() => isIdle() && window.location.reload(), pause);
    return () => clearInterval(timer);
  }, []);
  return null;
}
