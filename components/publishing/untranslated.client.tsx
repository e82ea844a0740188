'use client';

import { useState } from 'react';
import { noteLook } from '@/components/desk/look';
import { fillText, refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { EditorWords } from '@/components/editor/node-views.client';
import type { UntranslatedPassage } from '@/lib/articles/content/untranslated';
import { acceptPassage, unacceptPassage } from '@/lib/articles/editing/passage-actions';

type Props = { articleId: number; passages: UntranslatedPassage[]; words: EditorWords; changed: () => void };

/** The names of fields; anything else is a block of the text or what describes its picture. */
function nameOf(key: string, words: EditorWords): string {
  const names: Record<string, string> = {
    headline: words.fields.headline,
    standfirst: words.fields.standfirst,
    dateline: words.fields.dateline,
    pictureAlt: words.picture.alt,
    pictureCaption: words.picture.caption,
  };
  return names[key] ?? (key.endsWith(':alt') ? words.picture.alt : words.fields.text);
}

/**
 * What stops a translation from going out, passage by passage, each to be translated or accepted by
 * name.
 */
export function UntranslatedPassages({ articleId, passages, words, changed }: Props) {
  const { errors, locale, show } = useDesk();
  const [refused, setRefused] = useState('');
  if (passages.length === 0) return null;
  const accept = async ({ key, digest }: UntranslatedPassage) => {
    const form = new FormData();
    const fields = { articleId, key, digest };
    form.set('json', JSON.stringify(fields));
    const answer = await acceptPassage(null, form).catch(() => null);
    if (!answer?.ok) setRefused(answer ? refusalText(errors, locale, answer.reason, answer.values) : refusalText(errors, locale, 'unexpected', { id: '' }));
    else {
      setRefused('');
      show({ text: words.untranslated.accepted, undo: { action: unacceptPassage, fields } });
    }
    changed();
  };
  return (
    <section className={noteLook} aria-labelledby="untranslated-title" data-part="untranslated">
      <h3 id="untranslated-title" className="mt-0">
        {words.untranslated.title}
      </h3>
      <p className="m-0 text-sm">{fillText(words.untranslated.stops, { count: passages.length }, locale)}</p>
      <ul className="max-h-80 overflow-y-auto *:border-t *:border-line *:py-1.5 *:text-sm">
        {passages.map((passage) => (
          <li key={passage.key}>
            <span className="text-xs text-soft">
              {nameOf(passage.key, words)}: {words.untranslated[passage.why]}
            </span>
            <p className="m-0 line-clamp-2 [overflow-wrap:anywhere]">{passage.text}</p>
            <button type="button" className="min-h-8.5 border-rim bg-transparent px-3 py-1 text-sm text-accent" onClick={() => void accept(passage)}>
              {words.untranslated.accept}
              <span className="sr-only">: {passage.text.slice(0, 60)}</span>
            </button>
          </li>
        ))}
      </ul>
      {refused && (
        <p role="alert" className="mt-1 mb-0 font-medium text-urgent">
          {refused}
        </p>
      )}
    </section>
  );
}
