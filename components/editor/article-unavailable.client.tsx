'use client';

import { useState } from 'react';
import { refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { Action } from '@/lib/actions/action';
import { bodyToText } from '@/lib/articles/body/body';
import type { Content } from '@/lib/articles/content/content';
import type { EditorWords } from './node-views.client';

type Props = { articleId: number; read: () => Content; keep: Action<{ articleId: number }>; kept: () => Promise<unknown>; words: EditorWords };

/**
 * The article is not there any more, or may not be written in: the words are, and can be taken
 * elsewhere.
 */
export function ArticleUnavailable({ articleId, read, keep, kept, words }: Props) {
  const { show, errors, locale } = useDesk();
  const [busy, setBusy] = useState(false);
  const copy = async () => {
    const { headline, standfirst, body } = read();
    const text = [headline, standfirst, bodyToText(body)].filter((part) => part !== '').join('\n\n');
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (isCopied) show({ text: words.save.goneCopied });
  };
  const keepIt = async () => {
    if (busy) return;
    setBusy(true);
    const form = new FormData();
    form.set('json', JSON.stringify({ articleId, content: read() }));
    const answer = await keep(null, form).catch(() => null);
    setBusy(false);
    if (!answer?.ok) {
      show({ text: answer ? refusalText(errors, locale, answer.reason, answer.values) : words.save.noAnswer });
      return;
    }
    await kept();
    window.location.assign(`/desk/articles/${answer.value.articleId}`);
  };
  return (
    <section className="mb-5 border-s-3 border-urgent bg-card px-4 py-3 [&_h2]:mt-0" data-part="editor-gone" role="alert">
      <h2>{words.save.goneTitle}</h2>
      <p>{words.save.goneText}</p>
      <p className="flex flex-wrap items-center gap-3">
        <button type="button" aria-disabled={busy} onClick={() => void keepIt()}>
          {words.save.goneDraft}
        </button>
        <button type="button" className="border-rim bg-transparent text-accent" onClick={() => void copy()}>
          {words.save.goneCopy}
        </button>
      </p>
    </section>
  );
}
