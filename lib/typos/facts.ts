/** Whether a change touches a number, or a name or a date: such a change is told to the readers. */
export function touchesFact(said: string, says: string): boolean {
  const numbers = (text: string) => (text.match(/\p{Nd}+|[一二三四五六七八九十百千万亿]+[年月日]/gu) ?? []).join(' ');
  if (numbers(said) !== numbers(says)) return true;
  const names = (text: string) => text.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? [];
  const [before, after] = [names(said), names(says)];
  return before.length > 0 && after.length > 0 ? before.join(' ') !== after.join(' ') : false;
}

/** The words around a change, whole words only, for saying what it said. */
export function around(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from > 0 && /[\p{L}\p{M}\p{Nd}'’-]/u.test(text.charAt(from - 1)) && start - from < 40) from -= 1;
  while (to < text.length && /[\p{L}\p{M}\p{Nd}'’-]/u.test(text.charAt(to)) && to - end < 40) to += 1;
  return { start: from, end: to };
}
