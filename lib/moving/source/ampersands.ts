import { parseFragment } from 'parse5';

/** What may follow an ampersand in XML, and what HTML calls so besides. */
const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const own = /^&(?:amp|lt|gt|quot|apos|#.*);$/;
const longest = 40;
/** What stands in these is no markup, with what ends them. */
const raws = { '<![CDATA[': ']]>', '<!--': '-->' } as const;
type Raw = keyof typeof raws;
const rawNames = ['<![CDATA[', '<!--'] as const;

export type Piece = { text: string; isRepair: boolean };

/**
 * Mends what files of hand-made XML most often do wrong, before a parser gives up on it: an
 * ampersand that stands for itself, and entities that only HTML has. What stands in CDATA and
 * comments stays, and so do entities that nobody knows.
 */
export class Ampersands {
  private rest = '';
  private within: Raw | null = null;

  /**
   * The text so far, mended; `isEnd` where nothing follows. What needs no mending comes in one
   * piece.
   */
  *mend(text: string, isEnd = false): Generator<Piece> {
    const given = this.rest + text;
    let at = 0;
    let start = 0;
    // The end may be half of something.
    const end = isEnd ? given.length : given.length - longest;
    const next = finderIn(given, end);
    while (at < end) {
      if (this.within) {
        const close = raws[this.within];
        const found = given.indexOf(close, at);
        at = found < 0 ? Math.max(at, given.length - (isEnd ? 0 : close.length)) : found + close.length;
        if (found < 0) break;
        this.within = null;
        continue;
      }
      const sign = next('&', at);
      const raw = rawNames.map((name) => ({ name, at: next(name, at) })).reduce((a, b) => (b.at < a.at ? b : a));
      at = raw.at < sign ? raw.at + raw.name.length : sign;
      if (raw.at < sign) this.within = raw.name;
      else if (sign < end) {
        const found = entity.exec(given.slice(at, at + longest))?.[0] ?? '';
        const mended = mendedOf(found);
        if (mended.text !== found) {
          if (at > start) yield { text: given.slice(start, at), isRepair: false };
          yield mended;
          start = at + (found.length || 1);
        }
        at += found.length || 1;
      }
    }
    if (at > start) yield { text: given.slice(start, at), isRepair: false };
    this.rest = given.slice(at);
  }
}

/** Finds the next of something, or the end; what was found stays known until it is passed. */
function finderIn(text: string, end: number): (wanted: string, from: number) => number {
  const known = new Map<string, number>();
  return (wanted, from) => {
    let found = known.get(wanted) ?? -1;
    if (found >= from) return found;
    const at = text.indexOf(wanted, from);
    found = at < 0 || at > end ? end : at;
    known.set(wanted, found);
    return found;
  };
}

function mendedOf(found: string): Piece {
  if (found === '') return { text: '&amp;', isRepair: true };
  return { text: own.test(found) ? found : (namedInHtml(found) ?? found), isRepair: false };
}

const named = new Map<string, string | null>();

/** The signs of an entity of HTML; null for one that HTML does not have. */
function namedInHtml(found: string): string | null {
  if (!named.has(found) && named.size < 3000) {
    const [node] = parseFragment(found).childNodes;
    const text = node && 'value' in node ? node.value : found;
    named.set(found, /[&<>]/.test(text) ? null : text);
  }
  return named.get(found) ?? null;
}
