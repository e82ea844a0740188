/** One value of a query parameter, cut to a sensible length. */
export function firstValue(value: string | string[] | undefined, maximum = 200): string | undefined {
  const text = (Array.isArray(value) ? value[0] : value)?.slice(0, maximum).trim();
  return text === '' ? undefined : text;
}

/** A row number from an address, or undefined. */
export function rowNumber(value: string | string[] | undefined): number | undefined {
  const text = firstValue(value, 16);
  return text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

export type Search = Promise<Record<string, string | string[] | undefined>>;
