import type { Content } from '@/lib/articles/content/content';
import { isSameContent } from '@/lib/articles/content/merge';

/** A copy of the text in the browser's own storage, from the first keystroke to the save that made it needless. */
export type Backup = { version: number; at: string; content: Content };

const key = (articleId: number) => `infoshos:draft:${articleId}`;
const foundKey = (articleId: number) => `${key(articleId)}:found`;

function read(name: string): Backup | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    const isBackup = typeof value === 'object' && value !== null && 'version' in value && 'content' in value && 'at' in value;
    return isBackup ? (value as Backup) : null;
  } catch {
    return null;
  }
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {}
}

export const keepBackup = (articleId: number, backup: Backup) => attempt(() => localStorage.setItem(key(articleId), JSON.stringify(backup)));
export const dropBackup = (articleId: number) => attempt(() => localStorage.removeItem(key(articleId)));
export const dropFound = (articleId: number) => attempt(() => localStorage.removeItem(foundKey(articleId)));

/** A copy that an earlier visit left unsaved, or null. It is put aside, so that new writing does not cover it. */
export function findBackup(articleId: number, present: Content): Backup | null {
  const found = read(key(articleId)) ?? read(foundKey(articleId));
  if (!found) return null;
  dropBackup(articleId);
  if (isSameContent(found.content, present)) {
    dropFound(articleId);
    return null;
  }
  attempt(() => localStorage.setItem(foundKey(articleId), JSON.stringify(found)));
  return found;
}
