export type ChangedPart = { name: string; before: string | undefined; after: string | undefined };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const longest = 600;

function show(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** `{ name: { en } }` as `{ 'name.en' }`, so that only what differs inside is shown. */
function flat(record: Record<string, unknown>, before = '', depth = 0): Record<string, unknown> {
  return Object.assign(
    {},
    ...Object.entries(record).map(([name, value]) =>
      isRecord(value) && depth < 3 ? flat(value, `${before}${name}.`, depth + 1) : { [`${before}${name}`]: value },
    ),
  );
}

/** The parts in which two recorded values differ, for reading; long values are cut. */
export function changedParts(before: unknown, after: unknown): ChangedPart[] {
  if (!isRecord(before) && !isRecord(after))
    return before === after ? [] : [{ name: '', before: show(before), after: show(after) }].filter((part) => part.before !== part.after);
  const left = isRecord(before) ? flat(before) : {};
  const right = isRecord(after) ? flat(after) : {};
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .map((name) => ({ name, before: show(left[name]), after: show(right[name]) }))
    .filter((part) => part.before !== part.after);
}
