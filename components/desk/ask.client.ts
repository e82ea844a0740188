import { unstable_isUnrecognizedActionError as isOfOtherBuild, unstable_rethrow as rethrow } from 'next/navigation';
import type { ActionAnswer, Refused } from '@/lib/ground/refusal';

/**
 * Milliseconds after which nobody waits for an answer any more: of those that take longest (many
 * links, many articles) it still comes.
 */
const patience = 60_000;

const refusal = (reason: Refused['reason']): Refused => ({ ok: false, reason, fields: {}, values: {} });

/**
 * What was asked of the server, answered in any case: `no-answer` where the line is gone or silent,
 * `other-build` where a newer build no longer has the action. Thrown on, either would take the page
 * away with what was typed. What the framework throws to move about goes on.
 */
export async function answered<Value>(asked: Promise<ActionAnswer<Value>>): Promise<ActionAnswer<Value>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Refused>((resolve) => {
    timer = setTimeout(() => resolve(refusal('no-answer')), patience);
  });
  try {
    return await Promise.race([asked, silence]);
  } catch (error) {
    rethrow(error);
    console.warn(error);
    return refusal(isOfOtherBuild(error) ? 'other-build' : 'no-answer');
  } finally {
    clearTimeout(timer);
  }
}
