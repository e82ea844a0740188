import { AsyncLocalStorage } from 'node:async_hooks';
import { shared } from './shared';

/**
 * For whom the database is asked. Each has connections of its own, so that one slow kind takes no
 * other down.
 */
export const shares = ['pages', 'search', 'desk', 'jobs'] as const;
export type Share = (typeof shares)[number];

/** Milliseconds that a statement may take, by whom it is for. */
export const statementLimits: Record<Share, number> = { pages: 8000, search: 5000, desk: 15_000, jobs: 20_000 };

/** `trouble`: how something asked for this work failed because of the database's state. */
type Work = { share: Share; trouble: unknown };

const store = (): AsyncLocalStorage<Work> => shared('share of the database', () => new AsyncLocalStorage<Work>());

/**
 * Does `work`, and whatever it leads to, as one of this kind. It is waited for inside, because a
 * query begins when it is.
 */
export const inShare = <Value>(share: Share, work: () => PromiseLike<Value>): Promise<Value> => store().run({ share, trouble: null }, async () => await work());

/** For whom the present work is done; null where nobody said. */
export const presentShare = (): Share | null => store().getStore()?.share ?? null;

/** Notes that something asked for the present work failed because of the database's state. */
export function noteTrouble(error: unknown): void {
  const work = store().getStore();
  if (work) work.trouble ??= error;
}

/** Whether the present work has met trouble with the database: away, busy, or full. */
export const hadTrouble = (): boolean => (store().getStore()?.trouble ?? null) !== null;

/**
 * What a reader's page has already failed of, or null: the page of the error would wait for the
 * same again.
 */
export function troubleOfPage(): unknown {
  const work = store().getStore();
  return work && (work.share === 'pages' || work.share === 'search') ? work.trouble : null;
}

/** The kind of work that a request for this address is. */
export function shareOf(url: string): Share {
  const path = url.split('?', 1)[0] ?? '';
  if (/^\/[a-z]{2}\/search(\/|$)/.test(path)) return 'search';
  if (/^\/(desk|preview)(\/|$)|^\/api\/(auth|media|imports|exports)(\/|$)/.test(path)) return 'desk';
  return /^\/api\/(cron|ready|metrics)(\/|$)/.test(path) ? 'jobs' : 'pages';
}
