'use client';

import { mapLook } from '@/components/desk/look';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { EditorWords } from '@/components/editor/node-views.client';
import type { PublishReadiness } from '@/lib/articles/publishing/readiness';
import { checkWords } from './publish-words';

/** What is ready and what is missing. */
export function Checklist({ ready, words }: { ready: PublishReadiness | null; words: EditorWords }) {
  const { locale, words: desk } = useDesk();
  return (
    <>
      {!ready && <p className="m-0 text-sm text-soft">{desk.wait}</p>}
      <ul className="*:py-1 *:text-sm *:[overflow-wrap:anywhere]" data-part="publish-checks">
        {(ready?.checks ?? []).map((check) => (
          <li key={check.name} data-state={check.state}>
            <span className="inline-block text-xs font-semibold text-good in-data-[state=look]:text-soft in-data-[state=missing]:text-urgent">
              {words.checks[check.state]}
            </span>{' '}
            {checkWords(check, words, locale)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The addresses that the publication will turn new. */
export function PlannedMap({ paths, words }: { paths: string[]; words: EditorWords }) {
  const { locale } = useDesk();
  return (
    <details className={mapLook} data-part="publish-map">
      <summary>
        {words.publish.map}: {fillText(words.publish.mapCount, { count: paths.length }, locale)}
      </summary>
      <ul>
        {paths.map((path) => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
