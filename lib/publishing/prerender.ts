import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { madeHeader } from '../ground/cache-headers';
import { storedChannel } from './channels.mjs';

/** What an answer says of itself. */
export type AnswerHead = { status: number; header: (name: string) => string | null };
/** Has this site make the page of an address, and says how it answers. */
export type AskSite = (path: string) => Promise<AnswerHead>;
export type Prerendered = { path: string; status: number; fresh: boolean; milliseconds: number };

export const headOf = (answer: Response): AnswerHead => ({ status: answer.status, header: (name) => answer.headers.get(name) });

/**
 * Whether an answer was made after `marked`, the moment at which what it shows was last marked
 * stale.
 */
export function isNew(answer: AnswerHead, marked: number): boolean {
  const made = answer.header(madeHeader);
  return answer.header('x-nextjs-cache') !== 'STALE' && (made === null || Number(made) >= marked);
}

/** Waits until the framework's cache has this page anew, for so many milliseconds at most. */
function untilStored(path: string, most: number): Promise<void> {
  return new Promise((resolve) => {
    const hear = (message: unknown) => {
      if ((message as { path: unknown }).path === path) end();
    };
    const end = () => {
      clearTimeout(late);
      unsubscribe(storedChannel, hear);
      resolve();
    };
    const late = setTimeout(end, most);
    subscribe(storedChannel, hear);
  });
}

/**
 * Asks for an address until what it answers was made after `marked`. Not fresh after about ten
 * seconds: `fresh` is false.
 */
export async function prerenderPath(ask: AskSite, path: string, marked = 0, attempts = 40): Promise<Prerendered> {
  const begun = performance.now();
  let status = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answer = await ask(path);
    status = answer.status;
    if (isNew(answer, marked)) return { path, status, fresh: status < 500, milliseconds: performance.now() - begun };
    await untilStored(path, Math.min(15 * 2 ** attempt, 400));
  }
  return { path, status, fresh: false, milliseconds: performance.now() - begun };
}
