'use client';

import { useEffect, useRef, useState } from 'react';
import { useWriting } from './context.client';

/**
 * Milliseconds without a new version after which the page is looked at again; how long it may take;
 * and until it is tried again.
 */
const pause = 1000;
const patience = 15_000;
const retryAfter = 5000;

type Props = { articleId: number; words: { title: string; close: string; late: string } };
/**
 * By version, 0 for none: `next` is made out of sight, and takes the place of `shown` when it is
 * there.
 */
type Frames = { shown: number; next: number; isLate: boolean };

/** Where no page came, the browser puts one of its own, into which nobody can look. */
const hasPage = (frame: HTMLIFrameElement | null): boolean => {
  try {
    return frame?.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank';
  } catch {
    return false;
  }
};

/**
 * The page as readers would have it, beside the text: it follows what is saved once the writing
 * pauses, and stays where it was scrolled to. While the line is silent or gone it stays as it was,
 * and says so.
 */
export function PreviewBeside({ articleId, words }: Props) {
  const { version } = useWriting();
  const [{ shown, next, isLate }, setFrames] = useState<Frames>({ shown: 0, next: version, isLate: false });
  const places = useRef(new Map<number, HTMLIFrameElement>());
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what could not be had is asked for again
  useEffect(() => {
    if (version === shown || (shown === 0 && tries === 0)) return;
    const timer = setTimeout(() => setFrames((now) => ({ ...now, next: version })), tries > 0 ? retryAfter : pause);
    return () => clearTimeout(timer);
  }, [version, shown, tries]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that is made
  useEffect(() => {
    if (next === 0) return;
    // It may have come before this part of the page.
    if (hasPage(places.current.get(next) ?? null)) return loaded(next);
    const timer = setTimeout(() => giveUp(next), patience);
    return () => clearTimeout(timer);
  }, [next]);

  const giveUp = (which: number) => {
    setFrames((now) => (now.next === which ? { ...now, next: 0, isLate: true } : now));
    setTries((count) => count + 1);
  };
  const loaded = (which: number) => {
    if (which !== next) return;
    const frame = places.current.get(which) ?? null;
    if (!hasPage(frame)) return giveUp(which);
    const before = places.current.get(shown);
    const at = hasPage(before ?? null) ? (before?.contentWindow?.scrollY ?? 0) : 0;
    frame?.contentWindow?.scrollTo(0, at);
    setFrames({ shown: which, next: 0, isLate: false });
    setTries(0);
  };
  return (
    <aside aria-label={words.title} className="lg:sticky lg:top-18">
      <p className="mt-0 mb-2 flex flex-wrap items-center gap-3">
        <b>{words.title}</b> <a href={`/desk/articles/${articleId}`}>{words.close}</a>
      </p>
      <p role="status" className={isLate ? 'mt-0 mb-2 text-sm font-medium text-urgent' : 'm-0'}>
        {isLate && words.late}
      </p>
      <div className="relative h-[calc(100dvh-8rem)]">
        {[shown, next].filter(Boolean).map((which) => (
          <iframe
            key={which}
            ref={(frame) => {
              if (frame) places.current.set(which, frame);
              else places.current.delete(which);
            }}
            src={`/preview/desk-${articleId}`}
            title={which === (shown || next) ? words.title : undefined}
            inert={shown > 0 && which !== shown}
            onLoad={() => loaded(which)}
            className={`absolute inset-0 size-full rounded-lg border border-line bg-white ${shown > 0 && which !== shown ? 'invisible' : ''}`}
          />
        ))}
      </div>
    </aside>
  );
}
