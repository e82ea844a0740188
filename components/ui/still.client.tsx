'use client';

import { useEffect, useRef } from 'react';
import { takeStill } from '@/lib/site/stills';

export type StillTag = 'div' | 'header' | 'article' | 'aside' | 'footer';
type Properties = { as?: StillTag; className?: string; id?: string; label?: string; kept: string };

const nothing = { __html: '' };

export function StillSlot({ as: Tag = 'div', className, id, label, kept }: Properties) {
  const own = useRef<HTMLElement>(null);
  useEffect(() => {
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (!own.current?.firstChild && arrival?.type !== 'reload') location.reload();
  }, []);
  const attributes = { className, id, 'aria-label': label };
  if (typeof window === 'undefined') return <Tag {...attributes}>{takeStill(kept)}</Tag>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: an empty constant; it tells React to leave the server's HTML alone
  return <Tag {...attributes} ref={own as never} suppressHydrationWarning dangerouslySetInnerHTML={nothing} />;
}
