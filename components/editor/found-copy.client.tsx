'use client';

import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import { momentFormat } from '@/lib/ground/clock';
import type { Copy } from './copies.client';
import type { EditorWords } from './node-views.client';

type Props = { found: Copy; words: EditorWords; takeBack: () => void; drop: () => void };

/** A copy in this browser that was never saved: offered, not forced. */
export function FoundCopy({ found, words, takeBack, drop }: Props) {
  const { locale, zone } = useDesk();
  return (
    <section className="mb-5 border-s-3 border-urgent bg-card px-4 py-3 [&_h2]:mt-0" data-part="editor-found" role="alert">
      <h2>{words.save.copyTitle}</h2>
      <p>{fillText(words.save.copyText, { time: momentFormat(locale, zone).format(new Date(found.at)) }, locale)}</p>
      <p className="flex flex-wrap items-center gap-3">
        <button type="button" onClick={takeBack}>
          {words.save.copyRestore}
        </button>
        <button type="button" className="border-rim bg-transparent text-accent" onClick={drop}>
          {words.save.copyDrop}
        </button>
      </p>
    </section>
  );
}
