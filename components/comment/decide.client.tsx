'use client';

import { useForm } from '@/components/desk/form.client';

type Props = { words: Record<'approve' | 'reject' | 'spam', string>; about?: string; all?: boolean };

const decisions = [
  { decision: 'approved', word: 'approve', key: 'a' },
  { decision: 'rejected', word: 'reject', key: 'r' },
  { decision: 'spam', word: 'spam', key: 's' },
] as const;

/** The three buttons of a decision; which one was pressed goes with the form. */
export function Decide({ words, about, all }: Props) {
  const { pending } = useForm();
  return decisions.map(({ decision, word, key }) => (
    <button
      key={key}
      type="submit"
      name="decision"
      value={decision}
      disabled={pending}
      className="border-rim bg-transparent text-accent"
      aria-keyshortcuts={key}
      {...(all ? { 'data-decide-all': key } : { 'data-decide': key })}
    >
      {words[word]} <kbd>{key}</kbd>
      {about && <span className="sr-only">: {about}</span>}
    </button>
  ));
}
