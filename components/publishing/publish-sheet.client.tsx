'use client';

import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { keysLook } from '@/components/desk/look';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { EditorWords } from '@/components/editor/node-views.client';
import type { PublishReadiness } from '@/lib/articles/publishing/readiness';
import { waitingLine } from './waiting-words';

type Props = {
  ready: PublishReadiness;
  isPublic: boolean;
  correction: string;
  words: EditorWords;
  go: () => void;
  close: () => void;
};

/**
 * Asks once before anything goes out: what, where, when, and who is told. The key that it waits for
 * is Enter.
 */
export function PublishSheet({ ready, isPublic, correction, words, go, close }: Props) {
  const { locale } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    confirm.current?.focus();
  }, []);
  const sheet = words.sheet;
  const kind = !isPublic ? sheet.first : correction ? sheet.correction : sheet.update;
  const facts: [string, string[]][] = [
    [sheet.what, [ready.headline, kind, ...(correction ? [correction] : [])]],
    [sheet.where, [ready.address, fillText(words.publish.mapCount, { count: ready.paths.length }, locale)]],
    ...(ready.waiting.length > 0
      ? [[sheet.filed, ready.waiting.map((setting) => waitingLine(setting, words.story, locale))] satisfies [string, string[]]]
      : []),
    [sheet.when, [sheet.now]],
    [
      sheet.told,
      [
        fillText(sheet.feeds, { count: ready.feeds }, locale),
        ...(ready.present.length > 0 ? [fillText(sheet.present, { names: ready.present.join(', ') }, locale)] : []),
      ],
    ],
  ];
  // Not where it is asked for: that part of the panel may be folded away.
  return createPortal(
    <dialog
      ref={dialog}
      className={`${keysLook} [&_dd]:[overflow-wrap:anywhere] [&_dl>div]:grid [&_dl>div]:gap-0.5 [&_dl>div]:py-1.5 [&_dt]:font-semibold [&_h2]:mt-0`}
      aria-labelledby="publish-sheet-title"
      onClose={close}
    >
      <h2 id="publish-sheet-title">{isPublic ? sheet.titleUpdate : sheet.title}</h2>
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
          {isPublic ? sheet.goUpdate : sheet.go} <kbd>Enter</kbd>
        </button>
        <button type="submit" className="border-rim bg-transparent text-accent">
          {words.tools.cancel}
        </button>
      </form>
    </dialog>,
    document.body,
  );
}
