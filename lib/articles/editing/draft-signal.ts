import { directUrl, env } from '@/db/env';
import { canListen, listen } from '@/db/listen';
import { shared } from '@/db/shared';

/** How many may wait at the same time in this process; whoever comes then is answered at once. */
const mostWaiting = 500;
const pollMilliseconds = 700;

type Waiting = { byArticle: Map<number, Set<() => void>>; count: number; isListening: boolean };

const waiting = () => shared<Waiting>('waiting for drafts', () => ({ byArticle: new Map(), count: 0, isListening: false }));

function tell(articleId: number | null): void {
  const { byArticle } = waiting();
  const told = articleId === null ? [...byArticle.values()] : [byArticle.get(articleId) ?? new Set<() => void>()];
  for (const set of told) for (const wake of [...set]) wake();
}

/** One connection for this process, from the first who waits on. */
function hear(): void {
  const state = waiting();
  if (state.isListening || !canListen(directUrl())) return;
  state.isListening = true;
  listen(directUrl(), 'drafts', (payload) => tell(payload === undefined ? null : Number(payload)), { neonProxy: env().NEON_WS_PROXY });
}

/**
 * Waits until something happens to a draft, at most so many milliseconds. Where the database cannot
 * tell, returns soon, and whoever asked looks and asks again.
 */
export async function untilDraftChanges(articleId: number, milliseconds: number, signal: AbortSignal): Promise<void> {
  const state = waiting();
  if (state.count >= mostWaiting) return;
  hear();
  const limit = canListen(directUrl()) ? milliseconds : Math.min(milliseconds, pollMilliseconds);
  const set = state.byArticle.get(articleId) ?? new Set();
  state.byArticle.set(articleId, set);
  state.count += 1;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      set.delete(end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, limit);
    set.add(end);
    signal.addEventListener('abort', end);
  });
  state.count -= 1;
  if (set.size === 0) state.byArticle.delete(articleId);
}
