'use client';

import { useEffect, useRef } from 'react';
import { useWriting } from './context.client';

/** Milliseconds without a new version after which the page is looked at again. */
const pause = 1000;

type Props = { articleId: number; words: { title: string; close: string } };

/** The page as readers would have it, beside the text: it follows what is saved once the writing pauses, and stays where it was scrolled to. */
export function PreviewBeside({ articleId, words }: Props) {
  const { version } = useWriting();
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = useRef(version);
  useEffect(() => {
    if (version === shown.current) return;
    const timer = setTimeout(() => {
      const inside = frame.current?.contentWindow;
      if (!inside) return;
      shown.current = version;
      const at = inside.scrollY;
      frame.current?.addEventListener('load', () => frame.current?.contentWindow?.scrollTo(0, at), { once: true });
      inside.location.reload();
    }, pause);
    return () => clearTimeout(timer);
  }, [version]);
  return (
    <aside aria-label={words.title} className="lg:sticky lg:top-18">
      <p className="mt-0 mb-2 flex flex-wrap items-center gap-3">
        <b>{words.title}</b> <a href={`/desk/articles/${articleId}`}>{words.close}</a>
      </p>
      <iframe
        ref={frame}
        src={`/preview/desk-${articleId}`}
        title={words.title}
        className="h-[calc(100dvh-8rem)] w-full rounded-lg border border-line bg-white"
      />
    </aside>
  );
}
