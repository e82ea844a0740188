/**
 * About how much search engines show, in widths of a Latin letter; Chinese characters are two wide.
 */
export const snippetSizes = { title: 60, description: 156 } as const;

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/**
 * What of a text fits, and what is cut off after it; at the end of a word where there are words.
 */
export function fitSnippet(text: string, most: number): { shown: string; cut: string } {
  let width = 0;
  let end = text.length;
  let at = 0;
  for (const character of text) {
    width += wide.test(character) ? 2 : 1;
    if (width > most) {
      end = at;
      break;
    }
    at += character.length;
  }
  if (end === text.length) return { shown: text, cut: '' };
  const head = text.slice(0, end);
  const space = /\s/.test(text[end] ?? '') ? end : head.lastIndexOf(' ');
  const from = space > end * 0.6 ? space : end;
  return { shown: text.slice(0, from).trimEnd(), cut: text.slice(from).trimStart() };
}
