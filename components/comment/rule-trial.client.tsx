'use client';

import { type ReactNode, useRef, useState, useTransition } from 'react';
import { answered } from '@/components/desk/ask.client';
import type { Preview } from '@/lib/comments/rules/preview-rule';
import { previewRule } from '@/lib/comments/rules/rule-actions';
import type { ActionAnswer } from '@/lib/ground/refusal';
import { refusalText } from '../desk/refusal-text';
import { useDesk } from '../desk/toast.client';
import { type GuardingWords, RuleResult } from './rule-result';

type Props = { words: GuardingWords; initial: Preview | null; children: ReactNode };

/**
 * Tries the rule in the form around it, as it is typed now, on the last decisions. Begins with the
 * rule as it is stored.
 */
export function RuleTrial({ words, initial, children }: Props) {
  const { errors, locale, words: desk } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const [answer, setAnswer] = useState<ActionAnswer<Preview | null> | null>(null);
  const [pending, startTransition] = useTransition();
  const shown = answer ? (answer.ok ? answer.value : null) : initial;
  const look = () => {
    const form = button.current?.form;
    if (!form || pending) return;
    const data = new FormData(form);
    startTransition(async () => setAnswer(await answered(previewRule(null, data))));
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <button
          ref={button}
          type="button"
          className="border-rim bg-transparent text-accent"
          onClick={look}
          aria-disabled={pending}
          data-key="p"
          data-key-label={words.try}
        >
          {pending ? desk.wait : words.try}
        </button>
        {children}
      </div>
      <div aria-live="polite">
        {shown && <RuleResult preview={shown} words={words} locale={locale} />}
        {answer && !answer.ok && (
          <p className="mt-1 mb-0 font-medium text-urgent">{refusalText(errors, locale, Object.values(answer.fields)[0] ?? answer.reason, answer.values)}</p>
        )}
      </div>
    </>
  );
}
