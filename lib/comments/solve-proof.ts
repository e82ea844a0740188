import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Does the work of a proof in a browser. The browser's own hash runs outside the page's thread, so that typing is not disturbed. */
export async function solveProof(signal: AbortSignal): Promise<string> {
  const answer = await fetch('/api/comments/proof', { signal, headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`no task: ${answer.status}`);
  const challenge = await answer.json();
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 60_000 });
  if (!solution) throw new Error('no solution in time');
  return JSON.stringify({ challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } });
}
