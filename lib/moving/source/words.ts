const wordSign = /^[\p{L}\p{M}\p{N}]$/u;
const beyondLatin = /[^\u0000-\u02ff]/;
/**
 * Of each unit of UTF-16: 0 not asked yet, 1 stands in words, 2 does not. Halves of a character are
 * asked together.
 */
const kinds = new Uint8Array(0x10000);

const isHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

function isWordUnit(unit: number): boolean {
  if (kinds[unit] === 0) kinds[unit] = wordSign.test(String.fromCharCode(unit)) ? 1 : 2;
  return kinds[unit] === 1;
}

/**
 * Goes from word to word of texts: runs of letters, marks and digits in NFC. Words are cut out only
 * when they are asked for.
 */
class Words {
  private text = '';
  private start = 0;
  private end = 0;
  private next = 0;

  constructor(private readonly texts: string[]) {}

  /** To the next word; false behind the last. */
  move(): boolean {
    for (;;) {
      let at = this.end;
      while (at < this.text.length && this.length(at) === 0) at += isHalf(this.text.charCodeAt(at)) ? 2 : 1;
      this.start = at;
      for (let step = this.length(at); step > 0; step = this.length(at)) at += step;
      this.end = at;
      if (this.end > this.start) return true;
      const given = this.texts[this.next];
      if (given === undefined) return false;
      this.text = beyondLatin.test(given) ? given.normalize('NFC') : given;
      this.next += 1;
      this.end = 0;
    }
  }

  get word(): string {
    return this.text.slice(this.start, this.end);
  }

  isAt(other: Words): boolean {
    const length = this.end - this.start;
    if (length !== other.end - other.start) return false;
    for (let at = 0; at < length; at += 1) if (this.text.charCodeAt(this.start + at) !== other.text.charCodeAt(other.start + at)) return false;
    return true;
  }

  /** How many units of a word stand at a place: 0 where none does. */
  private length(at: number): number {
    if (at >= this.text.length) return 0;
    const unit = this.text.charCodeAt(at);
    if (isHalf(unit)) return wordSign.test(this.text.slice(at, at + 2)) ? 2 : 0;
    return isWordUnit(unit) ? 1 : 0;
  }
}

export function countSourceWords(texts: string[]): number {
  const words = new Words(texts);
  let count = 0;
  while (words.move()) count += 1;
  return count;
}

export type WordDifference = { missing: string[]; added: string[] };

/**
 * What the result lacks of the source and what it has beyond it, as multisets: `the the` lacks one
 * `the` of `the the the`. With how many words the source has. Most texts are the same from end to
 * end: they are gone through side by side.
 */
export function compareTexts(source: string[], result: string[]): { words: number; difference: WordDifference } {
  const [given, made] = [new Words(source), new Words(result)];
  let words = 0;
  let [hasGiven, hasMade] = [given.move(), made.move()];
  while (hasGiven && hasMade && given.isAt(made)) {
    words += 1;
    hasGiven = given.move();
    hasMade = made.move();
  }
  const left = new Map<string, number>();
  const up = (word: string, by: number) => left.set(word, (left.get(word) ?? 0) + by);
  for (; hasGiven; hasGiven = given.move()) {
    up(given.word, 1);
    words += 1;
  }
  for (; hasMade; hasMade = made.move()) up(made.word, -1);
  const difference: WordDifference = { missing: [], added: [] };
  for (const [text, count] of left) for (let at = Math.abs(count); at > 0; at -= 1) (count > 0 ? difference.missing : difference.added).push(text);
  return { words, difference };
}
