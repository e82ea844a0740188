'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { DeskForm, type FormProps } from '@/components/desk/form.client';
import { newBlockId } from '@/lib/articles/body/block-ids';
import type { ActionAnswer } from '@/lib/ground/refusal';
import type { Settled } from '@/lib/ground/story-version';

/** `version`: of the settings that the page was drawn with. */
type Props = Omit<FormProps, 'heard'> & { version: number };
/**
 * `seen`: the version whose values stand in the form; `known`: fields of which the person was told
 * what they say in a later one.
 */
type State = { seen: number; known: string; key: number };

/** Whoever is in a form, or has typed in it, keeps what stands there. */
const isBusy = (form: HTMLFormElement | null | undefined): boolean =>
  !!form && (form.dataset.unsent !== undefined || form.ariaBusy === 'true' || form.contains(document.activeElement));

const withKnown = (known: string, version: string | number | undefined, fields: string[]): string =>
  [version, ...new Set([...known.split(' ').slice(1), ...fields])].join(' ');

/**
 * A form whose values others may change too. It is sent with the version that it shows: what others
 * have changed since is kept, and where both have changed one field the person is told and what was
 * typed stays. What others change is shown at once while nobody is in the form.
 */
export function GuardedForm({ version, hidden, children, ...form }: Props) {
  const [{ seen, known, key }, setState] = useState<State>({ seen: version, known: '', key: 0 });
  const [page, setPage] = useState('');
  const place = useRef<HTMLDivElement>(null);
  /** The latest version that this form itself has made, all of whose values stand in it. */
  const own = useRef(0);
  useEffect(() => setPage(newBlockId()), []);

  const show = useCallback(() => {
    if (version === own.current || isBusy(place.current?.querySelector('form'))) return;
    setState((now) => (version > now.seen ? { seen: version, known: '', key: now.key + 1 } : now));
  }, [version]);
  useEffect(show, [show]);

  const heard = (answer: ActionAnswer<unknown>) => {
    if (!answer.ok && /^changed-(meanwhile|by-schedule)$/.test(answer.reason))
      setState((now) => ({ ...now, known: withKnown(now.known, answer.values.storyVersion, Object.keys(answer.fields)) }));
    if (!answer.ok) return;
    const { storyVersion, joined } = answer.value as Settled;
    if (joined) return;
    own.current = storyVersion;
    setState((now) => ({ ...now, seen: Math.max(now.seen, storyVersion), known: '' }));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that whoever was in the form has left it
    <div ref={place} data-part="guarded" className="[&+[data-part=guarded]]:mt-7" onBlur={() => setTimeout(show)}>
      <DeskForm key={key} hidden={{ ...hidden, storyVersion: seen, page, known }} heard={heard} {...form}>
        {children}
      </DeskForm>
    </div>
  );
}
