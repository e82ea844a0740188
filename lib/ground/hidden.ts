const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const allIgnorable = /\p{Default_Ignorable_Code_Point}+/gu;

/**
 * Scripts in whose ordinary spelling a joiner stands: after one of their letters or signs (Unicode,
 * UAX 31, and RFC 5892 A.1 and A.2).
 */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Newa}\p{Script=Grantha}]$/u;
/** Scripts that are written without spaces: their typists mark where a line may end. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Javanese}]/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const pictured = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{e0020}-\u{e007f}])\ufe0f?$/u;
const flag = /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u;

/** The characters before and behind a place, enough of them for a sign with its marks. */
const around = (text: string, at: number, size: number) => ({ before: text.slice(Math.max(0, at - 24), at), after: text.slice(at + size, at + size + 8) });

/**
 * Whether a character that shows nothing by itself belongs to the spelling: joiners, parts of an
 * emoji, forms of a Han or Mongolian letter, ends of a Khmer line. In a running text (`inText`)
 * soft hyphens and the direction marks of a text from the right, too.
 */
function belongs(text: string, at: number, character: string, inText: boolean): boolean {
  const { before, after } = around(text, at, character.length);
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x200c || code === 0x200d)
    return (
      (joining.test(before) && (inText || character === '\u200d' || /^\p{L}/u.test(after))) ||
      (code === 0x200d && pictured.test(before) && /^\p{Extended_Pictographic}/u.test(after))
    );
  if (code === 0xfe0e || code === 0xfe0f) return /(?:\p{Emoji}|\p{Extended_Pictographic}|\p{So})$/u.test(before);
  if (code >= 0xfe00 && code <= 0xfe0d) return /[\p{Script=Han}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Script=Manichaean}\p{Sm}]$/u.test(before);
  if (code >= 0xe0100 && code <= 0xe01ef) return /[\p{Script=Han}\p{Script=Mongolian}]$/u.test(before);
  if (code >= 0x180b && code <= 0x180f) return /\p{Script=Mongolian}$/u.test(before);
  if (code >= 0xe0020 && code <= 0xe007f) return flag.test(before);
  if (code === 0x200b) return unspaced.test(before.slice(-2)) && unspaced.test(after.slice(0, 2));
  if (code === 0x034f) return /[\p{Script=Hebrew}\p{Script=Arabic}]\p{M}*$/u.test(before);
  if (code === 0x115f) return /^[\u1161-\u11a7]/.test(after);
  if (code === 0x1160) return /[\u1100-\u115e]$/.test(before);
  if (!inText) return false;
  if (code === 0x00ad) return /\p{L}\p{M}*$/u.test(before) && /^\p{L}/u.test(after);
  return (code === 0x200e || code === 0x200f || code === 0x061c) && rightToLeft.test(text);
}

/** The characters of a text that nobody sees and that do not belong to its spelling, each once. */
export function hiddenIn(text: string, inText = false): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(/\p{Default_Ignorable_Code_Point}/gu)) if (!belongs(text, match.index, match[0], inText)) found.add(match[0]);
  return [...found];
}

/**
 * A text without the characters that nobody sees, whether they belong to the spelling or not: for
 * comparing, never for keeping.
 */
export const withoutIgnorable = (text: string): string => (ignorable.test(text) ? text.replace(allIgnorable, '') : text);

const generic = '\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';
/** Accents that fit any letter: two are spelling, three a pile. */
const accents = new RegExp(`[${generic}]{3,}`, 'u');
/** The same sign three times over is a pile in every script. */
const repeated = /(\p{M})\1\1/u;

/** Whether marks stand upon each other as no spelling has them. */
export function isPiled(text: string): boolean {
  const composed = text.normalize('NFC');
  if (accents.test(composed) || repeated.test(composed)) return true;
  for (const [run] of composed.matchAll(/\P{M}\p{M}{3,}/gu)) {
    const marks = [...run].length - 1;
    if (marks > mostMarks(run)) return true;
  }
  return false;
}

/** How many marks one letter of a script may carry: Burmese and Tibetan stack the most. */
function mostMarks(run: string): number {
  if (/^\p{Script=Hebrew}/u.test(run)) return 5;
  if (/^[\p{Script=Arabic}\p{Script=Syriac}]/u.test(run)) return 4;
  if (/^[\p{Script=Thai}\p{Script=Lao}\p{Script=Thaana}]/u.test(run)) return 3;
  if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}]/u.test(run)) return 2;
  return 9;
}
