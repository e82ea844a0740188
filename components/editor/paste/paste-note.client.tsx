'use client';

import { noteLook } from '@/components/desk/look';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { EditorWords } from '../node-views.client';
import type { LeftOut } from './left-out';
import type { PasteNote } from './paste.client';

const kinds = ['deleted', 'hidden', 'comment', 'note', 'picture'] as const;
const longest = 80;

function short(words: string): string {
  const letters = [...new Intl.Segmenter().segment(words.slice(0, longest * 8))].map((segment) => segment.segment);
  return letters.length > longest ? `${letters.slice(0, longest).join('').trimEnd()}…` : words;
}

/** What a paste did not bring in: how many of each kind, and their words. */
export function PasteTold({ note, words, suggest, close }: { note: PasteNote | null; words: EditorWords; suggest?: () => void; close: () => void }) {
  const { locale } = useDesk();
  const told = kinds.flatMap((kind) => {
    const those: LeftOut[] = note?.left.filter((leftOut) => leftOut.kind === kind) ?? [];
    return those.length > 0 ? [{ kind, those }] : [];
  });
  return (
    <div role="status" className={note ? noteLook : ''} data-part="desk-note">
      {note && (
        <>
          <p>{note.isTooLong ? words.paste.tooLong : told.length > 0 ? words.paste.title : words.paste.tracked}</p>
          {told.length > 0 && (
            <ul>
              {told.map(({ kind, those }) => (
                <li key={kind}>
                  {fillText(words.paste[kind], { count: those.length }, locale)}{' '}
                  <q>
                    {those
                      .slice(0, 5)
                      .flatMap((leftOut) => (leftOut.words ? [short(leftOut.words)] : []))
                      .join(' · ')}
                  </q>
                  {those.length > 5 && ' …'}
                </li>
              ))}
            </ul>
          )}
          <p>
            {note.isTracked && suggest && (
              <button type="button" onClick={suggest}>
                {words.paste.suggest}
              </button>
            )}{' '}
            <button type="button" className="border-rim bg-transparent text-accent" onClick={close}>
              {words.paste.close}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
