export type Fetched = { ok: boolean; status: number; value: unknown };

/**
 * Milliseconds that an answer may take. A line that has fallen silent is no error to a browser: it
 * waits for minutes, and a few requests that wait are all that it has for one site.
 */
export const patience = 15_000;

/**
 * Asks for JSON, and gives up in time; null where no answer has come whole. What is no JSON has the
 * value null.
 */
export async function fetchWithin(
  address: string,
  { milliseconds = patience, signal, ...given }: RequestInit & { milliseconds?: number } = {},
): Promise<Fetched | null> {
  const asked = new AbortController();
  const end = () => asked.abort();
  const timer = setTimeout(end, milliseconds);
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();
  try {
    const answer = await fetch(address, { ...given, signal: asked.signal });
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, value: jsonIn(text) };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
