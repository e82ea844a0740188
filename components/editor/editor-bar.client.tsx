'use client';

import type { ReactNode } from 'react';
import { actPlace } from './in-bar.client';

/**
 * One line above everything: what this is, whether it is saved and who else is here, and the one
 * act that ends the work.
 */
export function EditorBar({ bar, save, more }: { bar: ReactNode; save: ReactNode; more: string }) {
  return (
    <div
      className="sticky top-0 z-7 -mx-4 mb-4 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b max-sm:gap-x-1.5 border-line bg-paper px-4 py-1.5 md:-mx-9 md:px-9 [&_p]:m-0"
      data-part="desk-top"
    >
      {bar}
      {save}
      <a className="ms-auto inline-flex min-h-11 items-center lg:hidden" href="#editor-panel">
        {more}
      </a>
      <div id={actPlace} className="flex flex-none items-center gap-2 max-sm:[&_button]:px-2.5 max-sm:[&_button]:text-sm" />
    </div>
  );
}
