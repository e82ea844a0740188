'use client';

import { useDesk } from '@/components/desk/toast.client';
import { fill } from '@/components/desk/told';
import type { Backup } from './backup.client';
import type { EditorWords } from './node-views.client';

type Props = { found: Backup; words: EditorWords; takeBack: () => void; drop: () => void };

/** A copy in this browser that was never saved: offered, not forced. */
export function FoundCopy({ found, words, takeBack, drop }: Props) {
  const { locale } = useDesk();
  return (
    <section className="editor-found" role="alert">
      <h2>{words.save.copyTitle}</h2>
      <p>{fill(words.save.copyText, { time: new Date(found.at).toLocaleString(locale) }, locale)}</p>
      <p className="desk-row">
        <button type="button" onClick={takeBack}>
          {words.save.copyRestore}
        </button>
        <button type="button" className="desk-quiet" onClick={drop}>
          {words.save.copyDrop}
        </button>
      </p>
    </section>
  );
}
