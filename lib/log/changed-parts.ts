export type ChangedPart = { name: string; before: string | undefined; after: string | undefined };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const longest = 600;

function show(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The parts in which two recorded values differ, for reading; long values are cut. */
export function changedParts(before: unknown, after: unknown): ChangedPart[] {
  if (!isRecord(before) && !isRecord(after))
    return before === after ? [] : [{ name: '', before: show(before), after: show(after) }].filter((part) => part.before !== part.after);
  const left = isRecord(before) ? before : {};
  const right = isRecord(after) ? after : {};
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .map((name) => ({ name, before: show(left[name]), after: show(right[name]) }))
    .filter((part) => part.before !== part.after);
}
