'use client';

import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { EditorWords } from '@/components/editor/node-views.client';
import type { PublishReadiness } from '@/lib/articles/publishing/readiness';
import { waitingLine } from './waiting-words';

type Props = {
  ready: PublishReadiness;
  isPublic: boolean;
  /** True for what was withdrawn and comes back as it was. */
  isAgain: boolean;
  correction: string;
  words: EditorWords;
  go: () => void;
  close: () => void;
};

/**
 * Asks once before anything goes out: what, where, when, and who is told. The key that it waits for
 * is Enter.
 */
export function PublishSheet({ ready, isPublic, isAgain, correction, words, go, close }: Props) {
  const { locale } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    confirm.current?.focus();
  }, []);
  const sheet = words.sheet;
  const again = isAgain ? ready.again : null;
  const kind = again ? fillText(sheet.again, { number: again.revision }, locale) : !isPublic ? sheet.first : correction ? sheet.correction : sheet.update;
  const [title, answer] = again ? [sheet.titleAgain, sheet.goAgain] : isPublic ? [sheet.titleUpdate, sheet.goUpdate] : [sheet.title, sheet.go];
  const { headline, address, paths, feeds } = again ?? ready;
  const waiting = again ? [] : ready.waiting;
  const facts: [string, string[]][] = [
    [sheet.what, [headline, kind, ...(correction ? [correction] : [])]],
    [sheet.where, [address, fillText(words.publish.mapCount, { count: paths.length }, locale)]],
    ...(waiting.length > 0 ? [[sheet.filed, waiting.map((setting) => waitingLine(setting, words.story, locale))] satisfies [string, string[]]] : []),
    [sheet.when, [sheet.now]],
    [
      sheet.told,
      [
        fillText(sheet.feeds, { count: feeds }, locale),
        ...(ready.present.length > 0 ? [fillText(sheet.present, { names: ready.present.join(', ') }, locale)] : []),
      ],
    ],
  ];
  // Not where it is asked for: that part of the panel may be folded away.
  return createPortal(
    <dialog
      ref={dialog}
      className="[&_dd]:m-0 [&_dd]:[overflow-wrap:anywhere] [&_dl]:mb-4 [&_dl>div]:py-1.5 [&_dt]:font-semibold [&_h2]:mt-0"
      aria-labelledby="publish-sheet-title"
      onClose={close}
    >
      <h2 id="publish-sheet-title">{title}</h2>
      <dl>
        {facts.map(([name, lines]) => (
          <div key={name}>
            <dt>{name}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <form method="dialog" className="flex flex-wrap items-center gap-3">
        <button type="button" ref={confirm} onClick={go}>
          {answer} <kbd>Enter</kbd>
        </button>
        <button type="submit" className="border-rim bg-transparent text-accent">
          {words.tools.cancel}
        </button>
      </form>
    </dialog>,
    document.body,
  );
}
