export type Fields = Record<string, string>;

/** A refusal that the person may read: `reason` and the values of `fields` are keys of the `errors` catalogue. */
export class Refusal extends Error {
  readonly reason: string;
  readonly fields: Fields;
  readonly values: Record<string, string | number>;

  constructor(reason: string, more: { fields?: Fields; values?: Record<string, string | number> } = {}) {
    super(reason);
    this.name = 'Refusal';
    this.reason = reason;
    this.fields = more.fields ?? {};
    this.values = more.values ?? {};
  }
}

export type Answer<Value> = { ok: true; value: Value } | { ok: false; reason: string; fields: Fields; values: Record<string, string | number> };

/** When what was too fast may be tried again. */
export const refusalHeaders = ({ reason, values }: { reason: string; values: Record<string, string | number> }): Record<string, string> =>
  reason === 'too-fast' && typeof values.seconds === 'number' ? { 'retry-after': String(values.seconds) } : {};

/** The HTTP status of a refusal. */
export function statusOf(reason: string): number {
  if (reason.startsWith('decided-')) return 409;
  const statuses: Record<string, number> = {
    'not-found': 404,
    'not-allowed': 403,
    'signed-out': 401,
    'bad-origin': 403,
    'too-fast': 429,
    'too-large': 413,
    conflict: 409,
    'appeal-made': 409,
    'edit-late': 409,
    'proof-used': 409,
    'comments-closed': 403,
    'network-blocked': 403,
    'author-banned': 403,
    'author-muted': 403,
    'own-appeal': 403,
    'story-gone': 410,
    unexpected: 500,
  };
  return statuses[reason] ?? 422;
}
