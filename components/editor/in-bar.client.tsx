'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

export const actPlace = 'editor-act';

/** The act that ends the work stands in the bar of the page, wherever what it needs is kept. */
export function InBar({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(actPlace)), []);
  return place && createPortal(children, place);
}
