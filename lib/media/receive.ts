import { shared } from '@/db/shared';
import { Refusal } from '../ground/refusal';

/**
 * Reads a request's body up to `limit` bytes and no further: what is too large is never held.
 * Throws Refusal: too-large, bad-input.
 */
export async function readUpTo(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  if (!body) throw new Refusal('bad-input');
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      throw new Refusal('too-large');
    }
    parts.push(value);
  }
  if (size === 0) throw new Refusal('bad-input');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

const together = 2;

/** Lets two pictures be drawn at a time, so that many uploads at once need the memory of two. */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const queue = shared<{ running: number; waiting: (() => void)[] }>('drawing', () => ({ running: 0, waiting: [] }));
  if (queue.running >= together) await new Promise<void>((resolve) => queue.waiting.push(resolve));
  queue.running += 1;
  try {
    return await work();
  } finally {
    queue.running -= 1;
    queue.waiting.shift()?.();
  }
}
