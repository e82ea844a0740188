'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';

export type PanelWords = Shape<(typeof en)['layout']>;
export type PanelParts = { publish: ReactNode; story: ReactNode; review: ReactNode };
type Name = keyof PanelParts;
/** `waiting`: how many things of the review wait. */
type Props = { parts: PanelParts; words: PanelWords; waiting: number };

const all: Name[] = ['publish', 'story', 'review'];

/** What stands beside the text, in three parts. Those that are not shown stay as they were left. */
export function Panel({ parts, words, waiting }: Props) {
  const id = useId();
  const names = all.filter((name) => parts[name] !== null);
  const [shown, setShown] = useState<Name>('publish');
  const tabs = useRef<HTMLDivElement>(null);
  // What was refused is brought into sight, in whichever part it stands.
  useEffect(() => {
    const show = (event: Event) => {
      const part = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-panel-part]')?.dataset.panelPart : undefined;
      if (part) setShown(part as Name);
    };
    const kinds = ['desk:refused', 'desk:show'];
    for (const kind of kinds) document.addEventListener(kind, show);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, show);
    };
  }, []);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = step ? (names.indexOf(shown) + step + names.length) % names.length : { Home: 0, End: names.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setShown(names[to] ?? 'publish');
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <aside
      id="editor-panel"
      aria-label={words.panel}
      className="min-w-0 scroll-mt-20 rounded-lg border border-line bg-card lg:in-data-[two=false]:sticky lg:in-data-[two=false]:top-18 lg:in-data-[two=false]:max-h-[calc(100dvh-5rem)] lg:in-data-[two=false]:overflow-y-auto"
    >
      <div
        ref={tabs}
        role="tablist"
        aria-label={words.panel}
        onKeyDown={move}
        className="sticky top-0 z-4 flex gap-1 rounded-t-lg border-b border-line bg-card px-2"
      >
        {names.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={name === shown}
            aria-controls={`${id}-${name}-part`}
            tabIndex={name === shown ? 0 : -1}
            className="rounded-none border-0 border-b-2 border-transparent bg-transparent px-2.5 font-medium text-soft aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink"
            onClick={() => setShown(name)}
          >
            {words[name]}
            {name === 'review' && waiting > 0 && <span className="rounded-full bg-urgent px-1.5 text-xs text-paper">{waiting}</span>}
          </button>
        ))}
      </div>
      {names.map((name) => (
        <div
          key={name}
          id={`${id}-${name}-part`}
          role="tabpanel"
          data-panel-part={name}
          aria-labelledby={`${id}-${name}`}
          hidden={name !== shown}
          className="px-4 pt-3 pb-5 [&_form+form]:mt-7 [&_h2]:text-md [&_h2:first-child]:mt-0 [&_section]:mt-5 [&_section]:border-t [&_section]:border-line [&_section]:pt-1 [&_section:first-child]:mt-0 [&_section:first-child]:border-t-0 [&_section:first-child]:pt-0 [&>form]:mt-3"
        >
          {parts[name]}
        </div>
      ))}
    </aside>
  );
}
