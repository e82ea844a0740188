'use client';

import { useState } from 'react';
import { refusalText } from '@/components/desk/refusal-text';
import { useDesk } from '@/components/desk/toast.client';
import { InBar } from '@/components/editor/in-bar.client';
import type { EditorWords } from '@/components/editor/node-views.client';
import type { Action } from '@/lib/actions/action';
import { Checklist, PlannedMap } from './before-publishing.client';
import { PublishMap } from './publish-map.client';
import { PublishSheet } from './publish-sheet.client';
import { UntranslatedPassages } from './untranslated.client';
import { type Followed, type Publishing, usePublishing } from './use-publishing.client';
import { Withdraw } from './withdraw.client';

type Props = Publishing & {
  words: EditorWords;
  isChanged: boolean;
  may: { publish: boolean; withdraw: boolean; restore: boolean };
  withdraw: Action<Followed>;
  restore: Action<Followed>;
};

/**
 * Checklist and publish map before; publishing; then what readers are given, address by address.
 */
export function PublishPanel({ words, isChanged, may, withdraw, restore, ...publishing }: Props) {
  const { publish } = publishing;
  const { articleId, status, ready, look, busy, refused, done, asking, isUnpublished, title, problem, run, ask, askAgain, close } = usePublishing(publishing);
  const [correction, setCorrection] = useState('');
  const go = async () => {
    const isAgain = asking?.isAgain;
    close();
    if (isAgain) await run(restore, {}, { makes: 'published' });
    else if (await run(publish, { correction }, { ofDraft: true, makes: 'published' })) setCorrection('');
  };
  const isPublic = status === 'published';
  const planned = (ready?.again ?? ready)?.paths ?? [];
  const hasWork = isChanged || !isPublic || isUnpublished || correction.trim() !== '';
  return (
    <section className="[&_details]:my-2 [&_summary]:py-1.5 [&>button]:mt-2" aria-labelledby="publish-title">
      <h2 id="publish-title" ref={title} tabIndex={-1}>
        {words.publish.title}
      </h2>
      <h3>{words.publish.checklist}</h3>
      <Checklist ready={ready} words={words} />
      {ready && <UntranslatedPassages articleId={articleId} passages={ready.untranslated} words={words} changed={() => void look()} />}
      {!done && planned.length > 0 && <PlannedMap paths={planned} words={words} />}
      {may.publish && status !== 'withdrawn' && (
        <>
          {isPublic && (
            <label className="my-2 block text-sm">
              {words.publish.correction}
              <input value={correction} maxLength={1000} onChange={(event) => setCorrection(event.target.value)} />
            </label>
          )}
          {isPublic && !hasWork && <p className="m-0 text-sm text-soft">{words.publish.nothing}</p>}
          <InBar>
            <button
              type="button"
              data-chord="P"
              data-key-label={words.publish.publish}
              aria-disabled={busy || !hasWork}
              onClick={() => !busy && hasWork && void ask()}
            >
              {busy ? words.save.saving : isPublic ? words.publish.update : words.publish.publish}
            </button>
          </InBar>
        </>
      )}
      {asking && <PublishSheet {...asking} isPublic={isPublic} correction={correction.trim()} words={words} go={() => void go()} close={close} />}
      {status === 'withdrawn' && may.restore && (
        <InBar>
          <button type="button" aria-disabled={busy} onClick={() => !busy && void askAgain()}>
            {words.publish.restore}
          </button>
        </InBar>
      )}
      {refused && <Refusals refused={refused} place={problem} />}
      {done && <PublishMap key={done.since} articleId={articleId} since={done.since} revision={done.revision} address={done.address} words={words} />}
      {isPublic && may.withdraw && <Withdraw words={words} busy={busy} withdraw={(notice) => void run(withdraw, { notice }, { makes: 'withdrawn' })} />}
    </section>
  );
}

type Told = NonNullable<ReturnType<typeof usePublishing>['refused']>;
function Refusals({ refused, place }: { refused: Told; place: React.Ref<HTMLDivElement> }) {
  const { errors, locale } = useDesk();
  return (
    <div ref={place} role="alert" className="mt-1 mb-0 scroll-mt-24 font-medium text-urgent">
      <p>{refusalText(errors, locale, refused.reason, refused.values)}</p>
      {Object.values(refused.fields).map((reason) => (
        <p key={reason}>{refusalText(errors, locale, reason, refused.values)}</p>
      ))}
    </div>
  );
}
