import { RE2JS } from 're2js';
import type { HoldReason } from '../comment/held';
import { heldWhere } from '../comment/held';

/**
 * A pattern's length, and the sizes of the programs that a pattern and a list of them become: what
 * a text costs grows with them.
 */
export const patternLimits = { length: 300, count: 100, program: 400, programs: 3000 } as const;
/** Milliseconds for all patterns on one text. */
const patience = 250;

const compiled = new Map<string, RE2JS | null>();

/**
 * A pattern ready to look, in any case of its letters; null where it is none, is too large, or
 * finds a text of nothing.
 */
export function compile(pattern: string): RE2JS | null {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const made = read(pattern);
  if (compiled.size > 1000) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

function read(pattern: string): RE2JS | null {
  try {
    const made = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    return made.programSize() > patternLimits.program || made.matcher('').find() ? null : made;
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('RE2JS')) return null;
    throw error;
  }
}

/**
 * The place (from 0) of the first line that is no pattern for a list, or of the first that is too
 * much; -1 where all are good.
 */
export function findBadPattern(patterns: string[]): number {
  let sum = 0;
  return patterns.findIndex((pattern) => {
    sum += compile(pattern)?.programSize() ?? Number.POSITIVE_INFINITY;
    return sum > patternLimits.programs || pattern.length > patternLimits.length;
  });
}

/**
 * Holds a text in which one of the patterns is found. What there was no time for is held too, with
 * nothing marked: a person looks.
 */
export function patterns(text: string, list: string[], now: () => number = () => performance.now()): HoldReason[] {
  const end = now() + patience;
  const marks: string[] = [];
  for (const pattern of list) {
    if (now() > end) return [{ rule: 'patterns', marks: heldWhere('patterns', marks)[0]?.marks ?? [] }];
    const matcher = compile(pattern)?.matcher(text);
    for (let count = 0; count < 10 && matcher?.find(); count += 1) marks.push(matcher.group() ?? '');
  }
  return heldWhere('patterns', marks.filter(Boolean));
}
