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
