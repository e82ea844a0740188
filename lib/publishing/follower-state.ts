import { shared } from '@/db/shared';

export type FollowerState = { applied: number; newest: number; lastAppliedAt: Date | null; failing: boolean };

/** What the follower of this process has applied, for /api/ready and /api/metrics. */
export const followerState = (): FollowerState => shared('follower', () => ({ applied: 0, newest: 0, lastAppliedAt: null, failing: false }));
