import type { Problem } from './record';

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

/** What a text of JSON holds: one value, or one a line. */
export type Parsed = { values: unknown[]; problems: Problem[] };

const mostProblems = 50;

/**
 * Reads a text of JSON, or of one value a line. A line that is none is told, and a text that was
 * cut off gives what was whole before the cut. Throws SyntaxError for what is neither.
 */
export function parseJson(text: string, file: string): Parsed {
  const given = text.replace(/^\uFEFF/, '').trim();
  try {
    return { values: [JSON.parse(given)], problems: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const found = linesOf(given, file) ?? wholePart(given, file);
    if (!found) throw error;
    return found;
  }
}

/** Null where the first line is no value by itself. */
function linesOf(text: string, file: string): Parsed | null {
  const found: Parsed = { values: [], problems: [] };
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = valueIn(line);
    if (value === undefined && at === 0) return null;
    if (value !== undefined) found.values.push(value);
    else if (found.problems.length < mostProblems)
      found.problems.push({ kind: 'problem', place: { file, line: at + 1 }, what: 'bad-value', detail: line.slice(0, 100) });
  }
  return found;
}

function valueIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Ends a text that was cut off behind the last value of a list or record that is whole. */
function wholePart(text: string, file: string): Parsed | null {
  const open: string[] = [];
  let isText = false;
  let whole = 0;
  let closing = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']');
    else if (sign === '}' || sign === ']') {
      if (open.pop() !== sign) return null;
      whole = at + 1;
      closing = open.toReversed().join('');
    }
  }
  if (whole === 0 || open.length === 0) return null;
  const value = valueIn(text.slice(0, whole) + closing);
  const line = text.slice(0, whole).split('\n').length;
  return value === undefined
    ? null
    : { values: [value], problems: [{ kind: 'problem', place: { file, line }, what: 'cut-off', detail: text.slice(whole, whole + 100) }] };
}
