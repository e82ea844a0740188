'use client';

import { useRef, useState, useTransition } from 'react';
import type { Answer } from '@/lib/actions/refusal';
import type { Preview } from '@/lib/comments/preview-rule';
import { previewRule } from '@/lib/comments/rule-actions';
import { useDesk } from '../desk/toast.client';
import { tell } from '../desk/told';
import { type GuardingWords, RuleResult } from './rule-result';

/** Tries the rule in the form around it, as it is typed now, on the last decisions. */
export function RuleTrial({ words }: { words: GuardingWords }) {
  const { errors, locale, words: desk } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const [answer, setAnswer] = useState<Answer<Preview | null> | null>(null);
  const [pending, startTransition] = useTransition();
  const look = () => {
    const form = button.current?.form;
    if (!form || pending) return;
    const data = new FormData(form);
    startTransition(async () => setAnswer(await previewRule(null, data)));
  };
  return (
    <div>
      <button ref={button} type="button" className="desk-quiet" onClick={look} aria-disabled={pending} data-key="p" data-key-label={words.try}>
        {pending ? desk.wait : words.try}
      </button>
      <div aria-live="polite">
        {answer?.ok && answer.value && <RuleResult preview={answer.value} words={words} locale={locale} />}
        {answer && !answer.ok && <p className="desk-refused">{tell(errors, locale, Object.values(answer.fields)[0] ?? answer.reason, answer.values)}</p>}
      </div>
    </div>
  );
}
