import { readValue, write } from '../storage';

/**
 * What this browser remembers of discussions: comments by number, authors by their key. The oldest
 * of more than five hundred go.
 */
export type ListName = 'liked' | 'reported' | 'ignored' | 'mine';

const keyOf = (name: ListName) => `infoshos-${name}`;

export function list(name: ListName): string[] {
  const value = readValue(keyOf(name));
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function toggle(name: ListName, what: string, isOn: boolean): void {
  const others = list(name).filter((item) => item !== what);
  const now = (isOn ? [...others, what] : others).slice(-500);
  write(keyOf(name), now.length > 0 ? JSON.stringify(now) : null);
}
