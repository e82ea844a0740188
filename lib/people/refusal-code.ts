type Values = Record<string, string | number>;

/**
 * A refusal as next-auth carries it to its client: the message key, then its values like those of
 * an address.
 */
export function encodeRefusal({ reason, values }: { reason: string; values: Values }): string {
  const told = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return told.size > 0 ? `${reason}?${told}` : reason;
}

export function decodeRefusal(text: string): { reason: string; values: Values } {
  const [reason = '', values = ''] = text.split('?');
  return { reason, values: Object.fromEntries(new URLSearchParams(values)) };
}
