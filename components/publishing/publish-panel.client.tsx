'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { mapLook } from '@/components/desk/look';
import { useDesk } from '@/components/desk/toast.client';
import { fill, tell } from '@/components/desk/told';
import { sendUnsent } from '@/components/desk/unsent.client';
import { useWriting } from '@/components/editor/context.client';
import { InBar } from '@/components/editor/in-bar.client';
import type { EditorWords } from '@/components/editor/node-views.client';
import type { Action } from '@/lib/actions/action';
import type { Published } from '@/lib/articles/publishing/publish';
import type { Readiness } from '@/lib/articles/publishing/readiness';
import type { Undone } from '@/lib/articles/publishing/undo-publish';
import type { Fields } from '@/lib/ground/refusal';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import { PublishMap } from './publish-map.client';
import { PublishSheet } from './publish-sheet.client';
import { checkText, outcomeOf } from './publish-words';
import { UntranslatedPassages } from './untranslated.client';

type Followed = Published & { since: number };
type Status = 'draft' | 'in_review' | 'scheduled' | 'published' | 'withdrawn';
type Props = {
  words: EditorWords;
  status: Status;
  /** Of the article's own row, for what does not concern the draft. */
  articleVersion: number;
  isChanged: boolean;
  may: { publish: boolean; withdraw: boolean; restore: boolean };
  publish: Action<Followed>;
  withdraw: Action<Followed>;
  restore: Action<Followed>;
  undo: Action<Undone>;
  undoWords: UndoWords;
};
type UndoWords = Shape<(typeof en)['publishing']['undo']>;
type Refused = { reason: string; fields: Fields; values: Record<string, string | number> };

const lookPause = 1000;

/** Checklist and publish map before; publishing; then what readers are given, address by address. */
export function PublishPanel({ words, status, articleVersion, isChanged, may, publish, withdraw, restore, undo, undoWords }: Props) {
  const { errors, locale, words: desk, show, hide } = useDesk();
  const router = useRouter();
  const { articleId, version, state, flush, catchUp } = useWriting();
  const [ready, setReady] = useState<Readiness | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [done, setDone] = useState<Followed | null>(null);
  const [correction, setCorrection] = useState('');
  const [notice, setNotice] = useState('');
  const [asking, setAsking] = useState<Readiness | null>(null);
  const [told, setTold] = useState(0);
  const [shownVersion, setShownVersion] = useState(version);
  const [opened] = useState(version);
  const savedSince = version !== shownVersion;
  const title = useRef<HTMLHeadingElement>(null);
  const problem = useRef<HTMLDivElement>(null);

  const look = useCallback(async () => {
    const answer = await fetch(`/desk/articles/${articleId}/ready`).catch(() => null);
    if (!answer?.ok) return null;
    const read = (await answer.json()) as Readiness;
    setReady(read);
    return read;
  }, [articleId]);

  // While the writing goes on there is a save every moment: looked up again once it pauses.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up again after saves
  useEffect(() => {
    const timer = setTimeout(() => void look(), version === opened ? 0 : lookPause);
    return () => clearTimeout(timer);
  }, [look, version]);
  useEffect(() => {
    const again = async (event: Event) => {
      const isPublication = event instanceof CustomEvent && 'revision' in event.detail;
      if (isPublication) {
        setDone(null);
        await catchUp();
      }
      const read = await look();
      if (!isPublication || !read) return;
      setShownVersion(read.version);
      router.refresh();
    };
    document.addEventListener('desk:undone', again);
    return () => document.removeEventListener('desk:undone', again);
  }, [look, catchUp, router]);

  const run = async (action: Action<Followed>, fields: Record<string, unknown>, ofDraft: boolean) => {
    setBusy(true);
    setRefused(null);
    hide();
    const isSaved = await flush();
    if (ofDraft && !isSaved) return setBusy(false);
    const present = await look();
    const form = new FormData();
    form.set('json', JSON.stringify({ articleId, version: ofDraft ? (present?.version ?? version) : articleVersion, ...fields }));
    const answer = await action(null, form).catch(() => null);
    setBusy(false);
    if (!answer) return setRefused({ reason: 'unexpected', fields: {}, values: { id: '' } });
    if (!answer.ok) return setRefused(answer);
    setDone(answer.value);
    if (action === publish && status !== 'withdrawn') offerUndo(answer.value);
    setCorrection('');
    const after = await look();
    if (after) {
      await catchUp();
      setShownVersion(after.version);
    }
    router.refresh();
    setTold((times) => times + 1);
  };
  const offerUndo = ({ revision }: Followed) =>
    show({
      text: undoWords.done,
      undo: { action: undo, fields: { articleId, revision }, told: (value) => undoWords[outcomeOf(value as Undone)] },
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that was pressed goes with its status: whoever goes by keyboard stays here
  useEffect(() => {
    if (told > 0 && document.activeElement === document.body) title.current?.focus();
  }, [told, status]);

  // The button stands in the bar, what is in its way may be out of sight.
  useEffect(() => {
    if (refused || done) title.current?.dispatchEvent(new Event('desk:show', { bubbles: true }));
    if (refused) problem.current?.scrollIntoView({ block: 'nearest' });
  }, [refused, done]);

  // The text and the forms beside it are saved first, so that the sheet speaks of what will go out.
  const ask = async () => {
    setBusy(true);
    setRefused(null);
    const isSaved = await flush();
    const sent = isSaved ? await sendUnsent() : 'refused';
    const present = sent === 'all sent' ? await look() : null;
    setBusy(false);
    if (isSaved && sent !== 'all sent') return;
    if (present && present.untranslated.length > 0) setRefused({ reason: 'untranslated', fields: {}, values: { count: present.untranslated.length } });
    else if (present) setAsking(present);
    else if (isSaved) setRefused({ reason: 'unexpected', fields: {}, values: { id: '' } });
  };

  const isPublic = status === 'published';
  const hasWork = isChanged || !isPublic || state.kind !== 'saved' || savedSince || correction.trim() !== '';
  return (
    <section className="[&_details]:my-2 [&_summary]:py-1.5 [&>button]:mt-2" aria-labelledby="publish-title">
      <h2 id="publish-title" ref={title} tabIndex={-1}>
        {words.publish.title}
      </h2>
      <h3>{words.publish.checklist}</h3>
      {!ready && <p className="m-0 text-sm text-soft">{desk.wait}</p>}
      <ul className="*:py-1 *:text-sm *:[overflow-wrap:anywhere]" data-part="publish-checks">
        {(ready?.checks ?? []).map((check) => (
          <li key={check.name} data-state={check.state}>
            <span className="inline-block text-xs font-semibold text-good in-data-[state=look]:text-soft in-data-[state=missing]:text-urgent">
              {words.checks[check.state]}
            </span>{' '}
            {checkText(check, words, locale)}
          </li>
        ))}
      </ul>
      {ready && <UntranslatedPassages articleId={articleId} passages={ready.untranslated} words={words} changed={() => void look()} />}
      {!done && ready && ready.paths.length > 0 && (
        <details className={mapLook} data-part="publish-map">
          <summary>
            {words.publish.map}: {fill(words.publish.mapCount, { count: ready.paths.length }, locale)}
          </summary>
          <ul>
            {ready.paths.map((path) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
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
      {asking && (
        <PublishSheet
          ready={asking}
          isPublic={isPublic}
          correction={correction.trim()}
          words={words}
          go={() => {
            setAsking(null);
            void run(publish, { correction }, true);
          }}
          close={() => setAsking(null)}
        />
      )}
      {status === 'withdrawn' && may.restore && (
        <InBar>
          <button type="button" aria-disabled={busy} onClick={() => !busy && void run(restore, {}, false)}>
            {words.publish.restore}
          </button>
        </InBar>
      )}
      {refused && (
        <div ref={problem} role="alert" className="mt-1 mb-0 scroll-mt-24 font-medium text-urgent">
          <p>{tell(errors, locale, refused.reason, refused.values)}</p>
          {Object.values(refused.fields).map((reason) => (
            <p key={reason}>{tell(errors, locale, reason, refused.values)}</p>
          ))}
        </div>
      )}
      {done && <PublishMap key={done.since} articleId={articleId} since={done.since} revision={done.revision} address={done.address} words={words} />}
      {isPublic && may.withdraw && (
        <details data-part="publish-withdraw">
          <summary>{words.publish.withdraw}</summary>
          <label className="my-2 block text-sm">
            {words.publish.notice}
            <input value={notice} maxLength={1000} onChange={(event) => setNotice(event.target.value)} />
          </label>
          <button
            type="button"
            className="border-rim bg-transparent text-accent"
            aria-disabled={busy}
            onClick={() => !busy && void run(withdraw, { notice }, false)}
          >
            {words.publish.withdraw}
          </button>
        </details>
      )}
    </section>
  );
}
