import { addressesIn, telephonesIn } from '../../ground/contacts-in-text';
import { hiddenIn, isPiled } from '../../ground/hidden';
import type { HoldReason } from '../comment/held';
import { heldWhere } from '../comment/held';

/**
 * More links than a conversation needs. One is fine, two are read by a person; so is a telephone
 * number.
 */
export function links(text: string, most = 1): HoldReason[] {
  const found = addressesIn(text);
  return heldWhere('links', [...(found.length > most ? found : []), ...telephonesIn(text)]);
}

/** A text that shouts: most of its letters are capitals. Scripts without capitals never shout. */
export function capitals(text: string, percent = 60): HoldReason[] {
  const large = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  if (large < 20 || (100 * large) / (large + small) < percent) return [];
  return heldWhere('capitals', text.match(/\p{Lu}{3,}/gu) ?? []);
}

/** One character many times over, or piles of accents. */
export function repeats(text: string, times = 8): HoldReason[] {
  const runs = [...text.matchAll(/([^\s\-=_.*~])\1{3,}/gu)].map((match) => match[0]).filter((run) => [...run].length >= times);
  const piles = [...text.matchAll(/\P{M}\p{M}{3,}/gu)].map((match) => match[0]).filter(isPiled);
  return heldWhere('repeats', [...runs, ...piles]);
}

/** The longest phrase that is looked for again right behind itself, in characters. */
const longestPhrase = 200;

/**
 * Enough letters to be a phrase: neither “haha” nor “no, no”. A Han character says as much as two
 * letters.
 */
function saysSomething(phrase: string): boolean {
  const letters = new Set(phrase.match(/\p{L}/gu));
  return letters.size + [...letters].filter((letter) => /\p{Script=Han}/u.test(letter)).length >= 4;
}

/** One word, phrase or line many times in a row, in whatever case and however spaced. */
export function phrases(text: string, times = 5): HoldReason[] {
  const written = [...`${text} `.replace(/\s+/gu, ' ')];
  const compared = written.map((word) => word.toLowerCase());
  for (let length = 2; length <= longestPhrase; length++) {
    let same = 0;
    for (let at = length; at < compared.length; at++) {
      same = compared[at] === compared[at - length] ? same + 1 : 0;
      if (same !== length * (times - 1)) continue;
      const start = at - same - length + 1;
      const phrase = written
        .slice(start, start + length)
        .join('')
        .trim();
      if (saysSomething(phrase)) return heldWhere('phrases', [phrase]);
    }
  }
  return [];
}

/**
 * Characters that nobody sees or that turn the direction of the text. They are marked by their
 * numbers.
 */
export function invisible(text: string): HoldReason[] {
  return heldWhere(
    'invisible',
    hiddenIn(text, true).map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`),
  );
}
