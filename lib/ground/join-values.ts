/**
 * What several people may change of one thing, by the name of the field: a value, or a list without
 * repeats.
 */
export type FieldValues = Record<string, unknown>;

/** A value as it is kept and compared: times to the minute, as a form tells them. */
export const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 16) : (value ?? null));
export const isSameValue = (left: unknown, right: unknown): boolean => JSON.stringify(plain(left)) === JSON.stringify(plain(right));

/** One's own list with what the other has added, without what the other has taken out. */
function joinLists(base: unknown[], mine: unknown[], theirs: unknown[]): unknown[] {
  const gone = base.filter((item) => !theirs.includes(item));
  const added = theirs.filter((item) => !base.includes(item) && !mine.includes(item));
  return [...mine.filter((item) => !gone.includes(item)), ...added];
}

/**
 * Joins what was typed in a form (`mine`, made of `base`) with what is stored by now (`theirs`): a
 * field that one of the two has changed is as they have it, lists keep the changes of both. Names
 * the fields that both have changed, each otherwise.
 */
export function joinValues<Given extends FieldValues>(base: FieldValues, mine: Given, theirs: Given): { values: Given; clashes: (keyof Given & string)[] } {
  const clashes: (keyof Given & string)[] = [];
  const join = (name: keyof Given & string): unknown => {
    const [was, here, there] = [base[name], mine[name], theirs[name]];
    if (isSameValue(was, there) || isSameValue(here, there)) return here;
    if (isSameValue(was, here)) return there;
    if (Array.isArray(was) && Array.isArray(here) && Array.isArray(there)) return joinLists(was, here, there);
    clashes.push(name);
    return here;
  };
  return { values: Object.fromEntries(Object.keys(mine).map((name) => [name, join(name)])) as Given, clashes };
}
