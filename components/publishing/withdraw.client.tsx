'use client';

import { useState } from 'react';
import type { EditorWords } from '@/components/editor/node-views.client';

type Props = { words: EditorWords; busy: boolean; withdraw: (notice: string) => void };

/** Takes the edition off the site, with what its address says from then on. */
export function Withdraw({ words, busy, withdraw }: Props) {
  const [notice, setNotice] = useState('');
  return (
    <details data-part="publish-withdraw">
      <summary>{words.publish.withdraw}</summary>
      <label className="my-2 block text-sm">
        {words.publish.notice}
        <input value={notice} maxLength={1000} onChange={(event) => setNotice(event.target.value)} />
      </label>
      <button type="button" className="border-rim bg-transparent text-accent" aria-disabled={busy} onClick={() => !busy && withdraw(notice)}>
        {words.publish.withdraw}
      </button>
    </details>
  );
}
