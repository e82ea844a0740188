'use client';

import { useEffect, useState } from 'react';
import { fetchWithin } from './fetch-within.client';
import { fillText } from './refusal-text';
import { useDesk } from './toast.client';

/** Milliseconds between two looks of a page that is looked at. */
const pause = 30_000;

type Props = { count: number; most: number; label: string };

/** The number of unread notices, kept up while the page is looked at, and the way to them. */
export function NoticeCount({ count, most, label }: Props) {
  const { locale } = useDesk();
  const [seen, setSeen] = useState(count);
  useEffect(() => setSeen(count), [count]);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      const answer = await fetchWithin('/desk/notices/count');
      if (answer?.ok) setSeen((answer.value as { count: number }).count);
    };
    const timer = setInterval(() => void look(), pause);
    const again = () => void look();
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, []);
  if (seen === 0) return null;
  const shown = seen > most ? `${most}+` : String(seen);
  return (
    <a
      href="/desk/notices"
      className="inline-flex min-h-7 min-w-7 items-center justify-center rounded-full bg-urgent px-2 text-xs font-semibold text-paper no-underline"
      data-part="notice-count"
      aria-label={fillText(label, { count: seen }, locale)}
      title={fillText(label, { count: seen }, locale)}
    >
      {shown}
    </a>
  );
}
