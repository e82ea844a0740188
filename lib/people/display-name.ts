import { scriptsOf, skeleton } from '../ground/characters';
import { addressesIn, telephonesIn } from '../ground/contacts-in-text';
import { kept, simplify } from '../ground/fold';
import { hiddenIn, isPiled, withoutIgnorable } from '../ground/hidden';

/** Marks of direction that a keyboard for a script from the right leaves at the ends of a name. */
const edges =
  /^[\u200e\u200f\u061c\s]+(?=[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}])|(?<=[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]\p{M}*)[\u200e\u200f\u061c\s]+$/gu;

/**
 * Ordinary spelling that looks for programs like two others: Armenian և, Thai and Lao ำ, Lao ໜ,
 * Tibetan ༌, ŀ, the hyphen that does not break, and accents by themselves (O´Brien).
 */
const whole = '\u0587\u0e33\u0eb3\u0edc\u0edd\u0f0c\u0f77\u0f79\u2011\u013f\u0140\u0149\u00a8\u00af\u00b4\u00b8\u02d8-\u02dd\u037a\u0384\u0385\u1fbd-\u1ffe';
const compatible = new RegExp(`[^${whole}]+`, 'gu');

/** A name as it is kept: one form of each letter, single spaces. */
export const cleanName = (name: string): string =>
  kept(name)
    .replace(/\u2800/gu, ' ')
    .replace(compatible, (part) => part.normalize('NFKC'))
    .normalize('NFC')
    .replace(edges, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** Words with which someone would pass for the newsroom. */
const offices = [
  'admin',
  'administrator',
  'moderator',
  'editor',
  'staff',
  'support',
  'newsroom',
  'админ',
  'администратор',
  'администрация',
  'модератор',
  'редактор',
  'редакция',
  'поддержка',
  '管理员',
  '版主',
  '编辑',
  '编辑部',
  '客服',
];

/**
 * A name as the eye takes it: look-alike letters as one, pairs that run together as the letter they
 * look like, no signs.
 */
const seenAs = (name: string): string[] =>
  skeleton(simplify(name.normalize('NFKC')))
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/ci/g, 'd')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const seenOffices = new Set(offices.map((word) => seenAs(word).join('')));
/** Chinese parts no words: 本站管理员 has the office within. */
const chineseOffices = [...seenOffices].filter((word) => /\p{Script=Han}/u.test(word));
/** Marks with no letter before them, and signs that only a program understands. */
const strays = /(?:^|\s)\p{M}|[\p{Co}\p{Cn}\ufff9-\ufffd]/u;

type Problem = 'name-invisible' | 'name-mixed' | 'name-staff' | 'name-link' | 'name-letters';

/** What is wrong with a display name, as an error key, or null. */
export function nameProblem(name: string, staffNames: string[]): Problem | null {
  if (hiddenIn(name).length > 0 || isPiled(name) || strays.test(name)) return 'name-invisible';
  // A letter that lengthens or shifts others is none by itself, and some letters are blank.
  if (!/(?!\p{Lm})[\p{L}\p{N}]/u.test(withoutIgnorable(name))) return 'name-letters';
  if (addressesIn(name).length > 0 || telephonesIn(name).length > 0) return 'name-link';
  if (name.split(/[^\p{L}\p{M}]+/u).some((word) => scriptsOf(word).length > 1)) return 'name-mixed';
  const seen = seenAs(name);
  const together = seen.join('');
  if (seen.some((word) => seenOffices.has(word)) || seenOffices.has(together)) return 'name-staff';
  if (chineseOffices.some((office) => together.includes(office))) return 'name-staff';
  return staffNames.some((staff) => isCopy(seen, seenAs(staff))) ? 'name-staff' : null;
}

/**
 * The same letters with or without spaces, or every word of a full name in whichever order, with
 * others beside them.
 */
function isCopy(seen: string[], staff: string[]): boolean {
  if (staff.length === 0) return false;
  if (seen.join('') === staff.join('')) return true;
  return staff.length > 1 && staff.every((word) => seen.includes(word));
}
