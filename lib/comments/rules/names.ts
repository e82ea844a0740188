import { invisibleCharacters, scriptsOf, skeleton } from './letters';

/** A name as it is kept: one form of each letter, single spaces. */
export const cleanName = (name: string): string =>
  name
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** What is wrong with a display name, as an error key, or null. Staff may use their own names. */
export function nameProblem(name: string, staffNames: string[]): 'name-invisible' | 'name-mixed' | 'name-staff' | 'name-letters' | null {
  if (invisibleCharacters(name).length > 0 || /\p{M}{3,}/u.test(name)) return 'name-invisible';
  if (!/[\p{L}\p{N}]/u.test(name)) return 'name-letters';
  if (name.split(/[^\p{L}\p{M}]+/u).some((word) => scriptsOf(word).length > 1)) return 'name-mixed';
  const seen = skeleton(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return staffNames.some(
    (staff) =>
      skeleton(staff)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim() === seen,
  )
    ? 'name-staff'
    : null;
}
