import { shared } from '@/db/shared';

/**
 * Whether this process has been told to stop: it is not ready then, so that a proxy asks another.
 */
export const stoppingState = (): { isStopping: boolean } => shared('stopping', () => ({ isStopping: false }));
