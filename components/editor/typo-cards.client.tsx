'use client';

import type { Editor } from '@tiptap/core';
import { DecorationSet } from '@tiptap/pm/view';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { fillText, refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import { acceptTypo, declineTypo, undoTypo } from '@/lib/typos/actions';
import { common } from '@/lib/typos/apply-fix';
import type { EditorTypo } from '@/lib/typos/for-editor';
import type { EditorWords } from './node-views.client';
import { settled } from './suggest';
import { placeOfTypo, type TypoKeys, typoKey } from './typo-marks.client';

/** From so many open reports on, an editor is sent to the list where they are handled together. */
export const manyTypos = 5;

type Deciding = { list: EditorTypo[]; keys: TypoKeys };

/**
 * The open reports of readers, and what is done with them: accepted ones go public at once and into
 * the text that is open.
 */
export function useTypos(editor: Editor | null, first: EditorTypo[], words: EditorWords): Deciding {
  const { show, errors, locale } = useDesk();
  const [list, setList] = useState(first);
  useEffect(() => setList(first), [first]);
  useEffect(() => {
    // Most texts have no report, and no mark to be taken off.
    const isMarked = list.length > 0 || (editor && typoKey.getState(editor.state) !== DecorationSet.empty);
    if (editor && isMarked && !editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(typoKey, list).setMeta('addToHistory', false));
  }, [editor, list]);

  const send = useCallback(
    async (id: number, kind: 'accept' | 'decline', correction?: string) => {
      const report = list.find((typo) => typo.id === id);
      // A number, a name or a date is not put right in silence by a key: the note is looked at
      // first.
      if (kind === 'accept' && report?.correction && correction === undefined) {
        document.querySelector<HTMLElement>(`[data-typo-note="${id}"]`)?.focus();
        return;
      }
      const form = new FormData();
      form.set('json', JSON.stringify(kind === 'accept' ? { id, correction } : { id, reason: words.review.asIs }));
      const answer = await (kind === 'accept' ? acceptTypo : declineTypo)(null, form).catch(() => null);
      if (!answer?.ok) {
        show({ text: answer ? refusalText(errors, locale, answer.reason, answer.values) : words.save.noAnswer });
        return;
      }
      const range = editor && placeOfTypo(editor.state, id);
      // Only the letters that differ, so that marks stay; where a footnote stands between, the next
      // save brings the change.
      if (kind === 'accept' && report && editor && range && range.to - range.from === report.quote.length) {
        const { head, tail } = common(report.quote, report.fix);
        const [from, to] = [range.from + head, range.to - tail];
        const added = report.fix.slice(head, report.fix.length - tail);
        const tr = editor.state.tr.setMeta(settled, true);
        editor.view.dispatch(added ? tr.insertText(added, from, to) : tr.delete(from, to));
      }
      setList((all) => all.filter((typo) => typo.id !== id));
      show(kind === 'accept' ? { text: words.review.typoAccepted } : { text: words.review.typoDeclined, undo: { action: undoTypo, fields: { id } } });
    },
    [editor, errors, list, locale, show, words],
  );
  return { list, keys: { accept: (id, correction) => void send(id, 'accept', correction), decline: (id) => void send(id, 'decline') } };
}

type Props = { list: EditorTypo[]; keys: TypoKeys; words: EditorWords; card: (id: number, children: ReactNode) => ReactNode };

export function TypoCards({ list, keys, words, card }: Props) {
  const { locale } = useDesk();
  return list.map((typo) =>
    card(
      typo.id,
      <>
        <p className="max-h-[9em] overflow-auto">
          <del>{typo.quote}</del> {typo.fix && <ins>{typo.fix}</ins>}
        </p>
        <p className="m-0 text-sm text-soft">
          {fillText(words.review.typo, { count: typo.count }, locale)} {typo.note}
        </p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keys.accept(typo.id, String(new FormData(event.currentTarget).get('correction') ?? ''));
          }}
        >
          {typo.correction && (
            <label>
              {words.review.correction}
              <input name="correction" data-typo-note={typo.id} defaultValue={typo.correction} maxLength={1000} autoComplete="off" />
            </label>
          )}
          <p className="flex flex-wrap items-center gap-3">
            <button type="submit" className="border-rim bg-transparent text-accent">
              {words.review.accept}
            </button>
            <button type="button" className="border-rim bg-transparent text-accent" onClick={() => keys.decline(typo.id)}>
              {words.review.reject}
            </button>
          </p>
        </form>
      </>,
    ),
  );
}
