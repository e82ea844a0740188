'use client';

import { useState } from 'react';
import { useDesk } from '@/components/desk/toast.client';
import { fill } from '@/components/desk/told';
import { type BodyNode, bodyToText } from '@/lib/articles/body/body';
import type { Conflict } from '@/lib/articles/content/merge';
import type { Asked, Choice } from './autosave.client';
import type { EditorWords } from './node-views.client';

type Props = { asked: Asked; words: EditorWords; lang: string; resolve: (choices: Choice[]) => void };

/** Both versions of each passage that two people changed, side by side. */
export function Conflicts({ asked, words, lang, resolve }: Props) {
  const { locale } = useDesk();
  const [choices, setChoices] = useState<Choice[]>(asked.conflicts.map(() => 'mine'));
  const set = (at: number, choice: Choice) => setChoices((all) => all.map((one, place) => (place === at ? choice : one)));
  return (
    <section
      className="mb-5 border-s-3 border-urgent bg-card px-4 py-3 [&_fieldset]:mb-4 [&_fieldset]:grid [&_fieldset]:gap-x-6 [&_fieldset]:gap-y-2 sm:[&_fieldset]:grid-cols-2 [&_h2]:mt-0 [&_label>span]:block [&_label>span]:font-semibold [&_q]:font-serif [&_q]:text-base [&_q]:[quotes:none]"
      data-part="editor-conflicts"
      role="alertdialog"
      aria-label={fill(words.conflict.title, { name: asked.by }, locale)}
    >
      <h2>{fill(words.conflict.title, { name: asked.by }, locale)}</h2>
      <p>{words.conflict.text}</p>
      {asked.conflicts.map((conflict, at) => (
        <fieldset key={conflict.kind === 'field' ? conflict.field : conflict.block}>
          <Side
            name={`conflict-${at}`}
            label={words.conflict.mine}
            lang={lang}
            text={sideText(conflict, 'mine', words)}
            checked={choices[at] === 'mine'}
            choose={() => set(at, 'mine')}
          />
          <Side
            name={`conflict-${at}`}
            label={words.conflict.theirs}
            lang={lang}
            text={sideText(conflict, 'theirs', words)}
            checked={choices[at] === 'theirs'}
            choose={() => set(at, 'theirs')}
          />
          {conflict.kind === 'block' && (
            <label className="col-span-full">
              <input type="radio" name={`conflict-${at}`} checked={choices[at] === 'both'} onChange={() => set(at, 'both')} /> {words.conflict.both}
            </label>
          )}
        </fieldset>
      ))}
      <button type="button" onClick={() => resolve(choices)}>
        {words.conflict.go}
      </button>
    </section>
  );
}

function Side({ name, label, text, lang, checked, choose }: { name: string; label: string; text: string; lang: string; checked: boolean; choose: () => void }) {
  return (
    <label>
      <span>
        <input type="radio" name={name} checked={checked} onChange={choose} /> {label}
      </span>
      <q lang={lang}>{text}</q>
    </label>
  );
}

function sideText(conflict: Conflict, side: 'mine' | 'theirs', words: EditorWords): string {
  const value: string | BodyNode = conflict[side];
  if (typeof value === 'string') return value || words.conflict.gone;
  return bodyToText({ type: 'doc', content: [value] }) || words.conflict.picture;
}
