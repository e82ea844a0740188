'use client';

import type { Editor } from '@tiptap/core';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useDesk } from '@/components/desk/toast.client';
import { fill, tell } from '@/components/desk/told';
import { acceptTypo, declineTypo } from '@/lib/typos/actions';
import type { EditorTypo } from '@/lib/typos/for-editor';
import type { EditorWords } from './node-views.client';
import { settled } from './suggest';
import { type TypoKeys, typoKey, whereIs } from './typo-marks.client';

/** From so many open reports on, an editor is sent to the list where they are handled together. */
export const manyTypos = 5;

type Deciding = { list: EditorTypo[]; keys: TypoKeys };

/** The open reports of readers, and what is done with them: accepted ones go public at once and into the text that is open. */
export function useTypos(editor: Editor | null, first: EditorTypo[], words: EditorWords): Deciding {
  const { show, errors, locale } = useDesk();
  const [list, setList] = useState(first);
  useEffect(() => setList(first), [first]);
  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(typoKey, list).setMeta('addToHistory', false));
  }, [editor, list]);

  const send = useCallback(
    async (id: number, kind: 'accept' | 'decline') => {
      const form = new FormData();
      form.set('json', JSON.stringify(kind === 'accept' ? { id } : { id, reason: words.review.asIs }));
      const answer = await (kind === 'accept' ? acceptTypo : declineTypo)(null, form).catch(() => null);
      if (!answer?.ok) {
        show({ text: answer ? tell(errors, locale, answer.reason, answer.values) : words.save.noAnswer });
        return;
      }
      const report = list.find((one) => one.id === id);
      const range = editor && whereIs(editor.state, id);
      if (kind === 'accept' && report && editor && range) {
        const tr = editor.state.tr.setMeta(settled, true);
        editor.view.dispatch(report.fix ? tr.insertText(report.fix, range.from, range.to) : tr.delete(range.from, range.to));
      }
      setList((all) => all.filter((one) => one.id !== id));
      show({ text: kind === 'accept' ? words.review.typoAccepted : words.review.typoDeclined });
    },
    [editor, errors, list, locale, show, words],
  );
  return { list, keys: { accept: (id) => void send(id, 'accept'), decline: (id) => void send(id, 'decline') } };
}

type Props = { list: EditorTypo[]; keys: TypoKeys; words: EditorWords; card: (id: number, children: ReactNode) => ReactNode };

export function TypoCards({ list, keys, words, card }: Props) {
  const { locale } = useDesk();
  return list.map((one) =>
    card(
      one.id,
      <>
        <p className="editor-card-words">
          <del>{one.quote}</del> {one.fix && <ins>{one.fix}</ins>}
        </p>
        <p className="desk-soft">
          {fill(words.review.typo, { count: one.count }, locale)} {one.note}
        </p>
        <p className="desk-row">
          <button type="button" className="desk-quiet" onClick={() => keys.accept(one.id)}>
            {words.review.accept}
          </button>
          <button type="button" className="desk-quiet" onClick={() => keys.decline(one.id)}>
            {words.review.reject}
          </button>
        </p>
      </>,
    ),
  );
}
