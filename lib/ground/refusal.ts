import type { Reason } from './reasons';

/** The fields of a form that were refused, by name. */
export type RefusedFields = Record<string, Reason>;
/** What the words of a reason name, such as `{seconds}`. */
export type MessageValues = Record<string, string | number>;

/** A refusal that the person may read. */
export class Refusal extends Error {
  readonly reason: Reason;
  readonly fields: RefusedFields;
  readonly values: MessageValues;

  constructor(reason: Reason, more: { fields?: RefusedFields; values?: MessageValues } = {}) {
    super(reason);
    this.name = 'Refusal';
    this.reason = reason;
    this.fields = more.fields ?? {};
    this.values = more.values ?? {};
  }
}

export type Refused = { ok: false; reason: Reason; fields: RefusedFields; values: MessageValues };
export type ActionAnswer<Value> = { ok: true; value: Value } | Refused;

/** When what was too fast, or came while the database was away, may be tried again. */
export function refusalHeaders({ reason, values }: Pick<Refused, 'reason' | 'values'>): Record<string, string> {
  if (reason.startsWith('database-')) return { 'retry-after': '10' };
  return reason === 'too-fast' && typeof values.seconds === 'number' ? { 'retry-after': String(values.seconds) } : {};
}
