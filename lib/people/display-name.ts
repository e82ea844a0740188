import { scriptsOf, skeleton } from '../ground/characters';
import { addressesIn, telephonesIn } from '../ground/contacts-in-text';
import { kept } from '../ground/fold';
import { hiddenIn, isPiled } from '../ground/hidden';

/** Marks of direction that a keyboard for a script from the right leaves at the ends of a name. */
const edges =
  /^[\u200e\u200f\u061c\s]+(?=[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}])|(?<=[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]\p{M}*)[\u200e\u200f\u061c\s]+$/gu;

/** A name as it is kept: one form of each letter, single spaces. */
export const cleanName = (name: string): string =>
  kept(name)
    .normalize('NFKC')
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
  skeleton(name.normalize('NFKC'))
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/ci/g, 'd')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const seenOffices = new Set(offices.map((word) => seenAs(word).join('')));

type Problem = 'name-invisible' | 'name-mixed' | 'name-staff' | 'name-link' | 'name-letters';

/** What is wrong with a display name, as an error key, or null. */
export function nameProblem(name: string, staffNames: string[]): Problem | null {
  if (hiddenIn(name).length > 0 || isPiled(name) || /[\p{Co}\p{Cn}\ufffc\ufffd]/u.test(name)) return 'name-invisible';
  if (!/[\p{L}\p{N}]/u.test(name)) return 'name-letters';
  if (addressesIn(name).length > 0 || telephonesIn(name).length > 0) return 'name-link';
  if (name.split(/[^\p{L}\p{M}]+/u).some((word) => scriptsOf(word).length > 1)) return 'name-mixed';
  const seen = seenAs(name);
  if (seen.some((word) => seenOffices.has(word)) || seenOffices.has(seen.join(''))) return 'name-staff';
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
