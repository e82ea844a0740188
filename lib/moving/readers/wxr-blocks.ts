import { visibleText } from '../html/visible';
import { isRecord } from '../source/json';
import { markupOf } from '../source/xml-html';

/** A pattern that stands in a pattern. */
const deepest = 5;
/** Signs that patterns may bring into one text. */
const most = 2_000_000;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

export type Blocks = { html: string; told: { name: string; words: string }[] };

/**
 * Blocks of WordPress that have no markup of their own: what they say stands in their comment. A
 * pattern that stands in several texts is put where they name it; a link and an address become what
 * readers saw. Words of all others are told.
 */
export function resolveBlocks(html: string, patterns: Map<string, string>): Blocks {
  if (!html.includes('/-->')) return { html, told: [] };
  const told = new Map<string, string[]>();
  let left = most;
  const resolve = (text: string, depth: number): string =>
    text.replace(/<!--\s*wp:([a-z][\w/-]*)\s+(?:(\{[\s\S]*?\})\s+)?\/-->/g, (all, name: string, given = '') => {
      const attributes = parse(given);
      if (!isRecord(attributes)) return all;
      const pattern = name === 'block' ? patterns.get(String(attributes.ref)) : undefined;
      if (pattern !== undefined && depth < deepest && left >= pattern.length) {
        left -= pattern.length;
        return resolve(pattern, depth + 1);
      }
      const shown = shownBy(name, attributes);
      if (shown !== null) return shown;
      const words = wordsIn(attributes, !name.includes('/') || name.startsWith('core/'));
      if (words.length > 0) told.set(name, [...(told.get(name) ?? []), ...words]);
      return all;
    });
  return { html: resolve(html, 0), told: [...told].map(([name, words]) => ({ name, words: words.map((text) => visibleText(text).trim()).join('\n') })) };
}

function shownBy(name: string, { url, label, content }: Record<string, unknown>): string | null {
  const isAddress = typeof url === 'string' && /^https?:\/\//.test(url);
  if (name.endsWith('navigation-link') && isAddress && typeof label === 'string') return `<p><a href="${markupOf(url)}">${label}</a></p>`;
  if (/^(core\/)?(embed|core-embed\/\w+)$/.test(name) && isAddress) return `<p>${markupOf(url)}</p>`;
  return /^(core\/)?(paragraph|heading|freeform|html)$/.test(name) && typeof content === 'string' ? `<p>${content}</p>` : null;
}

const ofReaders = /^(label|buttonText|placeholder|content|text|title|caption|prefix|suffix|moreText|heading|description)$/;
const isTechnical = /^(class(Name)?|id|anchor|style|align|layout|slug|ref|name|theme|tagName|type|mode|key|field_\w+|_\w+)$/;

/**
 * What readers may have read of a block: of one of WordPress its labels, of a plugin's all that is
 * words.
 */
function wordsIn(value: unknown, isOfWordPress: boolean, depth = 0): string[] {
  if (depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((part) => wordsIn(part, isOfWordPress, depth + 1));
  if (!isRecord(value)) return typeof value === 'string' && isSaid(value) ? [value] : [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (isTechnical.test(name)) return [];
    if (isOfWordPress) return ofReaders.test(name) && typeof part === 'string' && part.trim() !== '' ? [part] : [];
    return wordsIn(part, isOfWordPress, depth + 1);
  });
}

/** Words rather than a name of a colour, a number or an address. */
const isSaid = (text: string): boolean => /\p{L}/u.test(text) && !/^(https?:|#|var:|rgb)/.test(text) && (/\s/.test(text.trim()) || /[^\x00-\x7f]/.test(text));
