'use client';

import { useState } from 'react';
import { fillText, refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import { useWriting } from '@/components/editor/context.client';
import type { Action } from '@/lib/actions/action';
import type { CheckedLink } from '@/lib/links/check';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';

type Words = Shape<(typeof en)['publishing']>['links'];
type Props = { words: Words; check: Action<{ links: CheckedLink[] }> };

const good = new Set(['ok', 'unchecked']);
const isGood = (link: CheckedLink) => good.has(link.state) && link.isSecure;

/** Asks the addresses that the text links to, when an editor wants to know. */
export function LinkCheck({ words, check }: Props) {
  const { errors, locale } = useDesk();
  const { articleId, flush } = useWriting();
  const [busy, setBusy] = useState(false);
  const [links, setLinks] = useState<CheckedLink[] | null>(null);
  const [refused, setRefused] = useState('');
  const run = async () => {
    setBusy(true);
    setRefused('');
    await flush();
    const form = new FormData();
    form.set('articleId', String(articleId));
    const answer = await check(null, form).catch(() => null);
    setBusy(false);
    if (answer?.ok) setLinks([...answer.value.links].sort((a, b) => Number(isGood(a)) - Number(isGood(b))));
    else setRefused(answer ? refusalText(errors, locale, answer.reason, answer.values) : refusalText(errors, locale, 'unexpected', { id: '' }));
  };
  const bad = (links ?? []).filter((link) => !isGood(link)).length;
  return (
    <section>
      <h2>{words.title}</h2>
      <button
        type="button"
        className="border-rim bg-transparent text-accent"
        data-chord="L"
        data-key-label={words.check}
        aria-disabled={busy}
        onClick={() => !busy && void run()}
      >
        {busy ? words.checking : words.check}
      </button>
      <p role="status">{links && (links.length === 0 ? words.none : fillText(words.summary, { bad }, locale))}</p>
      {refused && (
        <p role="alert" className="mt-1 mb-0 font-medium text-urgent">
          {refused}
        </p>
      )}
      {links && links.length > 0 && (
        <ul className="*:py-1 *:text-sm *:[overflow-wrap:anywhere]" data-part="publish-checks">
          {links.map((link) => (
            <li key={link.href} data-state={isGood(link) ? 'good' : link.state === 'missing' || link.state === 'withdrawn' ? 'missing' : 'look'}>
              <code>{link.href}</code>{' '}
              <span>
                {fillText(words[link.state], { status: link.status ?? '', to: link.to ?? '' }, locale)}
                {!link.isSecure && ` · ${words.insecure}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
