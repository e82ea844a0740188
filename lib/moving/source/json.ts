export type Raw = Record<string, unknown>;

export const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records of a list; [] for anything else. */
export const listOf = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** A text or a number as text; '' for anything else. */
export const stringOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** The texts of a list, or of one text parted by commas. */
export const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(stringOf) : stringOf(value).split(',')).map((part) => part.trim()).filter(Boolean);
