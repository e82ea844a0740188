import { fillIn } from '../page';
import { write } from '../storage';
import type { ModerateWords } from './words';

type Refused = { ok: false; reason: string; fields?: Record<string, string>; values?: Record<string, string | number> };
export type ModerationAnswer<Value> = { ok: true; value: Value } | Refused;

/** Asks one of the routes for moderators. */
export async function askModeration<Value>(name: string, given: object): Promise<ModerationAnswer<Value>> {
  const body = new FormData();
  body.set('json', JSON.stringify(given));
  const answer: ModerationAnswer<Value> = await fetch(`/api/comments/${name}`, { method: 'POST', body, headers: { accept: 'application/json' } })
    .then((response) => response.json())
    .catch(() => ({ ok: false, reason: 'failed' }));
  // Signed out, or no longer a moderator: this browser is a reader's again.
  if (!answer.ok && (answer.reason === 'signed-out' || answer.reason === 'not-allowed')) write('infoshos-moderator', null);
  return answer;
}

export function explainRefusal({ errors }: ModerateWords, { reason, fields = {}, values = {} }: Refused): string {
  const field = Object.values(fields)[0] ?? '';
  return fillIn(errors[field] ?? errors[reason] ?? errors.failed ?? '', values);
}
