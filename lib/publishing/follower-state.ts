import { channel } from 'node:diagnostics_channel';
import { shared } from '@/db/shared';
import { board, onBoard, places } from '../ground/board';
import { appliedChannel } from './channels.mjs';

/**
 * `appliedAt`, `archiveAt`, `begunAt`, `readAt` and `behindSince` are times of
 * `performance.now()`, which no change of the clock touches.
 */
export type FollowerState = {
  applied: number;
  newest: number;
  lastAppliedAt: Date | null;
  appliedAt: number | null;
  /** When an archive that comes in or goes was last seen to change something. */
  archiveAt: number | null;
  begunAt: number;
  readAt: number | null;
  behindSince: number | null;
};

/** What the follower of this process has applied, for /api/ready and /api/metrics. */
export const followerState = (): FollowerState =>
  shared('follower', () => ({
    applied: 0,
    newest: 0,
    lastAppliedAt: null,
    appliedAt: null,
    archiveAt: null,
    begunAt: performance.now(),
    readAt: null,
    behindSince: null,
  }));

const told = channel(appliedChannel);

/**
 * Notes what is applied. From here on every page that it has touched is asked for anew, in all
 * threads at once; the others once it is known that it has not touched them.
 */
export function setApplied(state: FollowerState, applied: number): void {
  state.applied = applied;
  told.publish({ change: onBoard('changes') + 1 });
  Atomics.add(board(), places.changes, 1);
}

/** Seconds between two looks at the table. */
export const pollSeconds = 1;

/**
 * For how many seconds this process may have been showing what is over: since it last read the
 * table, or since it saw a change that is not applied.
 */
export function followerLag(state = followerState(), now = performance.now()): number {
  const unread = (now - (state.readAt ?? state.begunAt)) / 1000 - 2 * pollSeconds;
  const behind = state.behindSince === null ? 0 : (now - state.behindSince) / 1000;
  return Math.max(0, unread, behind);
}
