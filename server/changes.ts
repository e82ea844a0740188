import { subscribe } from 'node:diagnostics_channel';
import { appliedChannel, markedChannel } from '@/lib/publishing/channels.mjs';
import type { Judge } from './page-cache';

/** The tags that a change has marked; null where it may have touched anything. */
export type TouchedTags = ReadonlySet<string> | null;

/** A change that marks more is taken for one that may have touched anything. */
const mostTags = 2000;
const mostRemembered = 300;

/** What the last changes have touched, by their number. */
export class Changes {
  private readonly touched = new Map<number, TouchedTags>();

  /** Before the number is seen by who asks for pages. */
  note(change: number, touched: TouchedTags): void {
    this.touched.set(change, touched);
    this.touched.delete(change - mostRemembered);
  }

  readonly judge: Judge = (tags, since, until) => {
    if (tags === null || until < since || until - since > mostRemembered) return 'unknown';
    let isTouched = false;
    for (let change = since + 1; change <= until; change += 1) {
      const touched = this.touched.get(change);
      if (!touched) return 'unknown';
      isTouched ||= tags.some((tag) => touched.has(tag));
    }
    return isTouched ? 'touched' : 'untouched';
  };
}

/** Tells `note` of each change of this process, with what was marked for it, before it counts. */
export function followMarks(note: (change: number, touched: TouchedTags) => void): void {
  let tags: Set<string> | null = new Set();
  subscribe(markedChannel, (message) => {
    const marked = message as { tags: string[]; isOver: boolean };
    // What is over must not stand in for anything.
    if (marked.isOver) tags = null;
    else for (const tag of marked.tags) tags?.add(tag);
    if (tags && tags.size > mostTags) tags = null;
  });
  subscribe(appliedChannel, (message) => {
    note((message as { change: number }).change, tags);
    tags = new Set();
  });
}
