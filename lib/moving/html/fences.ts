const fenced = /^([ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\2[`~]*[ \t]*$|$(?![\s\S]))/gm;

/** Changes Markdown outside of its fenced code, piece by piece. */
export function outsideFences(text: string, change: (piece: string) => string): string {
  let made = '';
  let at = 0;
  for (const found of text.matchAll(fenced)) {
    made += change(text.slice(at, found.index)) + found[0];
    at = found.index + found[0].length;
  }
  return made + change(text.slice(at));
}

/** A text as fenced code of Markdown: the fence is longer than any in it. */
export function fence(code: string, language = ''): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map((run) => run[0].length));
  const mark = '`'.repeat(longest + 1);
  return `\n\n${mark}${language}\n${code.replace(/^\n+|\s+$/g, '')}\n${mark}\n\n`;
}
