import type { ActionAnswer } from '@/lib/ground/refusal';

/**
 * Actions wait for one another in the framework, and what waits is lost with the page. This is with
 * the browser at once, which sends it in any case.
 */
export async function sendOnUnload(at: string, body: FormData): Promise<ActionAnswer<unknown>> {
  // A browser keeps only so many bytes for pages that were left; what is more goes as usual.
  const answer = await fetch(at, { method: 'POST', body, keepalive: true }).catch(() => fetch(at, { method: 'POST', body }));
  const value: unknown = await answer.json();
  if (typeof value === 'object' && value !== null && 'ok' in value) return value as ActionAnswer<unknown>;
  return { ok: false, reason: 'bad-input', fields: {}, values: {} };
}
