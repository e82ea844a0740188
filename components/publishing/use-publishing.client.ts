'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { answered } from '@/components/desk/ask.client';
import { fetchWithin } from '@/components/desk/fetch-within.client';
import { useDesk } from '@/components/desk/toast.client';
import { sendUnsent } from '@/components/desk/unsent.client';
import { type ArticleStatus, useWriting } from '@/components/editor/context.client';
import type { Action } from '@/lib/actions/action';
import type { Published } from '@/lib/articles/publishing/publish';
import type { PublishReadiness } from '@/lib/articles/publishing/readiness';
import type { UndonePublication } from '@/lib/articles/publishing/undo-publish';
import type { RefusedFields } from '@/lib/ground/refusal';
import type { en } from '@/messages/en';
import type { Shape } from '@/messages/shape';
import { outcomeOf } from './publish-words';

export type Followed = Published & { since: number };
type Refused = { reason: string; fields: RefusedFields; values: Record<string, string | number> };
export type Publishing = {
  /** Of the article's own row, for what does not concern the draft. */
  articleVersion: number;
  publish: Action<Followed>;
  undo: Action<UndonePublication>;
  undoWords: Shape<(typeof en)['publishing']['undo']>;
};

/** `ofDraft`: it concerns what is being written, which is saved first. */
type Outcome = { ofDraft?: boolean; makes: ArticleStatus };

const lookPause = 1000;
const noAnswer: Refused = { reason: 'no-answer', fields: {}, values: {} };

/** What stands between the draft and its readers, as the server last said. */
function useReadiness(articleId: number, version: number) {
  const [ready, setReady] = useState<PublishReadiness | null>(null);
  const [opened] = useState(version);
  const look = useCallback(async () => {
    const answer = await fetchWithin(`/desk/articles/${articleId}/ready`);
    if (!answer?.ok) return null;
    const read = answer.value as PublishReadiness;
    setReady(read);
    return read;
  }, [articleId]);

  // While the writing goes on there is a save every moment: looked up again once it pauses.
  useEffect(() => {
    const timer = setTimeout(() => void look(), version === opened ? 0 : lookPause);
    return () => clearTimeout(timer);
  }, [look, version, opened]);
  return { ready, look };
}

/**
 * After a publication was taken back, `then` hears of it; of another undo only the checklist does.
 */
function useUndone(look: () => Promise<PublishReadiness | null>, then: (read: PublishReadiness) => void, before: () => Promise<void>) {
  useEffect(() => {
    const again = async (event: Event) => {
      const isPublication = event instanceof CustomEvent && 'revision' in event.detail;
      if (isPublication) await before();
      const read = await look();
      if (isPublication && read) then(read);
    };
    document.addEventListener('desk:undone', again);
    return () => document.removeEventListener('desk:undone', again);
  }, [look, then, before]);
}

/**
 * The button stands in the bar, what is in its way may be out of sight; whoever goes by keyboard
 * stays here when it goes with its status.
 */
type Shown = RefObject<HTMLElement | null>;
function useAttention(title: Shown, problem: Shown, { refused, done, told, status }: { refused: unknown; done: unknown; told: number; status: ArticleStatus }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that was pressed goes with its status
  useEffect(() => {
    if (told > 0 && document.activeElement === document.body) title.current?.focus();
  }, [told, status]);
  useEffect(() => {
    if (refused || done) title.current?.dispatchEvent(new Event('desk:show', { bubbles: true }));
    if (refused) problem.current?.scrollIntoView({ block: 'nearest' });
  }, [refused, done, title, problem]);
}

type Asking = {
  flush: () => Promise<boolean>;
  look: () => Promise<PublishReadiness | null>;
  setBusy: (busy: boolean) => void;
  setRefused: (refused: Refused | null) => void;
};

/** The sheet that asks once, and what it speaks of. */
function useAsking({ flush, look, setBusy, setRefused }: Asking) {
  const [asking, setAsking] = useState<{ ready: PublishReadiness; isAgain: boolean } | null>(null);
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
    else if (present) setAsking({ ready: present, isAgain: false });
    else if (isSaved) setRefused(noAnswer);
  };

  // What is being written does not go out with it, and need not be saved for it.
  const askAgain = async () => {
    setBusy(true);
    setRefused(null);
    const present = await look();
    setBusy(false);
    if (present) setAsking({ ready: present, isAgain: true });
    else setRefused(noAnswer);
  };
  return { asking, ask, askAgain, close: () => setAsking(null) };
}

/** Checking, asking once, publishing, withdrawing and restoring, and what came of it. */
export function usePublishing({ articleVersion, publish, undo, undoWords }: Publishing) {
  const { show, hide } = useDesk();
  const router = useRouter();
  const { articleId, version, state, flush, catchUp, status, become } = useWriting();
  const { ready, look } = useReadiness(articleId, version);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [done, setDone] = useState<Followed | null>(null);
  const [told, setTold] = useState(0);
  const [shownVersion, setShownVersion] = useState(version);
  const title = useRef<HTMLHeadingElement>(null);
  const problem = useRef<HTMLDivElement>(null);
  useAttention(title, problem, { refused, done, told, status });
  const forget = useCallback(async () => {
    setDone(null);
    await catchUp();
  }, [catchUp]);
  const showAgain = useCallback(
    (read: PublishReadiness) => {
      setShownVersion(read.version);
      router.refresh();
    },
    [router],
  );
  useUndone(look, showAgain, forget);

  const run = async (action: Action<Followed>, fields: Record<string, unknown>, { ofDraft = false, makes }: Outcome) => {
    setBusy(true);
    setRefused(null);
    hide();
    const isSaved = await flush();
    if (ofDraft && !isSaved) {
      setBusy(false);
      return false;
    }
    const present = await look();
    const form = new FormData();
    form.set('json', JSON.stringify({ articleId, version: ofDraft ? (present?.version ?? version) : Math.max(articleVersion, done?.version ?? 0), ...fields }));
    const answer = await answered(action(null, form));
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer);
      return false;
    }
    const { revision } = answer.value;
    become(makes);
    setDone(answer.value);
    if (action === publish && status !== 'withdrawn') {
      const told = (value: unknown) => {
        const undone = value as UndonePublication;
        become(undone.status);
        return undoWords[outcomeOf(undone)];
      };
      show({ text: undoWords.done, undo: { action: undo, fields: { articleId, revision }, told } });
    }
    const after = await look();
    if (after) {
      await catchUp();
      setShownVersion(after.version);
    }
    router.refresh();
    setTold((times) => times + 1);
    return true;
  };

  const { asking, ask, askAgain, close } = useAsking({ flush, look, setBusy, setRefused });
  const isUnpublished = state.kind !== 'saved' || version !== shownVersion;
  return { articleId, status, ready, look, busy, refused, done, asking, isUnpublished, title, problem, run, ask, askAgain, close };
}
