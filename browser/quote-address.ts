const part = (some: string): string => encodeURIComponent(some).replaceAll('-', '%2D');

/**
 * A text as a fragment of an address: browsers go to it and mark it. A long one is named by its
 * beginning and its end.
 */
export function textFragment(raw: string): string {
  const text = raw.replace(/\s+/g, ' ');
  const words = text.split(' ');
  if (text.length <= 120 && !raw.includes('\n')) return part(text);
  if (words.length > 9) return `${part(words.slice(0, 4).join(' '))},${part(words.slice(-4).join(' '))}`;
  return `${part([...text].slice(0, 12).join(''))},${part([...text].slice(-12).join(''))}`;
}
