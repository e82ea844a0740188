'use client';

import { useEffect, useState } from 'react';
import { fetchWithin } from '@/components/desk/fetch-within.client';
import { mapLook } from '@/components/desk/look';
import { fillText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import type { EditorWords } from '@/components/editor/node-views.client';

type Line = { path: string; status: number; fresh: boolean; late: boolean; revision?: number };
type Answer = { paths: string[]; served: { at: number; path: string; status: number; fresh: boolean; revision?: number }[] };
type Props = { articleId: number; since: number; revision: number; address: string; words: EditorWords };

const pollMilliseconds = 250;
const lateMilliseconds = 10_000;
const giveUpMilliseconds = 60_000;

/** Every address that the publication touched, with what readers are given there now. */
export function PublishMap({ articleId, since, revision, address, words }: Props) {
  const { locale } = useDesk();
  const [lines, setLines] = useState<Line[]>([]);
  const [seconds, setSeconds] = useState<string | null>(null);

  useEffect(() => {
    const begun = performance.now();
    const known = new Map<number, Line>();
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const poll = async () => {
      const skip = [...known].filter(([, line]) => line.fresh).map(([at]) => at);
      const answer = await fetchWithin(`/desk/articles/${articleId}/served?since=${since}&skip=${skip.join(',')}`);
      if (isOver) return;
      const elapsed = performance.now() - begun;
      if (answer?.ok) {
        const { paths, served } = answer.value as Answer;
        for (const [at, path] of paths.entries()) if (!known.has(at)) known.set(at, { path, status: 0, fresh: false, late: false });
        for (const outcome of served) {
          const isOld = outcome.path === address && outcome.revision !== undefined && outcome.revision < revision;
          const fresh = outcome.fresh && !isOld;
          known.set(outcome.at, { path: outcome.path, status: outcome.status, fresh, late: !fresh && elapsed > lateMilliseconds, revision: outcome.revision });
        }
        setLines([...known].sort(([a], [b]) => a - b).map(([, line]) => line));
        if ([...known.values()].every((line) => line.fresh)) return setSeconds((elapsed / 1000).toFixed(1));
      }
      if (elapsed < giveUpMilliseconds) timer = setTimeout(poll, elapsed > lateMilliseconds ? 2000 : pollMilliseconds);
    };
    void poll();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [articleId, since, revision, address]);

  const fresh = lines.filter((line) => line.fresh).length;
  return (
    <div className={mapLook} data-part="publish-map" data-fresh={seconds !== null}>
      <h3>{words.publish.served}</h3>
      <p role="status">
        {fillText(words.publish.published, { revision }, locale)}{' '}
        {seconds !== null
          ? fillText(words.publish.allFresh, { count: lines.length, seconds }, locale)
          : lines.length > 0 && fillText(words.publish.someFresh, { fresh, count: lines.length }, locale)}{' '}
        <a href={address}>{words.publish.look}</a>
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line.path} data-state={line.fresh ? 'good' : line.late ? 'missing' : 'look'}>
            <code>{line.path}</code>{' '}
            <span>
              {line.fresh ? words.publish.fresh : line.late ? words.publish.late : words.publish.waiting}
              {line.status !== 0 && ` · ${line.status}`}
              {line.revision !== undefined && ` · ${fillText(words.publish.revision, { number: line.revision }, locale)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
