export type Handles = { id: number; handles: string[] };

/** Before the sign: an address has a letter there. In Chinese no space stands before it. */
const isAddress = (before: string | undefined) => before !== undefined && /[\p{L}\p{N}]/u.test(before) && !/\p{Script=Han}/u.test(before);
const isEnd = (next: string | undefined) => next === undefined || !/[\p{L}\p{N}_-]/u.test(next) || /\p{Script=Han}/u.test(next);
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * Who is named with an @ in a text: the longest name that stands there counts, and all who bear it.
 */
export function mentionedIn(text: string, people: Handles[]): number[] {
  const said = folded(text);
  const found = new Set<number>();
  for (let at = said.indexOf('@'); at >= 0; at = said.indexOf('@', at + 1)) {
    if (isAddress(said[at - 1])) continue;
    const rest = said.slice(at + 1);
    const fits = people.flatMap(({ id, handles }) =>
      handles
        .map(folded)
        .filter((name) => name !== '' && rest.startsWith(name) && isEnd(rest[name.length]))
        .map((name) => ({ id, size: name.length })),
    );
    const longest = Math.max(0, ...fits.map((fit) => fit.size));
    for (const fit of fits) if (fit.size === longest) found.add(fit.id);
  }
  return [...found];
}

/** The name that is being typed at the end of what stands before the cursor, or null. */
export function typedMention(before: string): { at: number; typed: string } | null {
  const at = before.lastIndexOf('@');
  if (at < 0 || isAddress(before[at - 1])) return null;
  const typed = before.slice(at + 1);
  return typed.length > 40 || /[\n@]/.test(typed) ? null : { at, typed };
}
