'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const pause = 1500;

/** Asks for the page again and again, while it is looked at and something on it goes on. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), pause);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
