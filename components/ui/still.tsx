import type { ReactNode } from 'react';
import { keepStill } from '@/lib/site/stills';
import { StillSlot, type StillTag } from './still.client';

type Properties = { as?: StillTag; className?: string; id?: string; label?: string; children: ReactNode };

/**
 * A part of a page that never changes in the browser. It is sent once, as HTML: the framework's second copy, for hydration,
 * is left out. Inside stand plain elements and synchronous components only, nothing asynchronous and no client components. It must not be
 * empty: an empty one is taken for one that was lost in the browser, and the page is loaded again, once.
 */
export const Still = ({ children, ...rest }: Properties) => <StillSlot {...rest} kept={keepStill(children)} />;
