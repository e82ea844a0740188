import { Refusal } from '../ground/refusal';
import { isLoop, levelsUnder, listAbove } from '../ground/tree';

/** Levels of the tree: a page, one under it, and so on. Breadcrumbs and menus can show no more. */
export const mostPageLevels = 4;

/** Where a page stands. `id` is its story's. */
export type PagePlace = { id: number; parentId: number | null; position: number; inFooter: boolean; template: string | null };

/**
 * Throws Refusal where a page may not stand under this one: unknown, itself, its own child, or too
 * deep.
 */
export function assertParent(all: PagePlace[], id: number | null, parentId: number | null): void {
  if (parentId === null) return;
  const refuse = (reason: 'not-found' | 'page-parent' | 'page-depth') => new Refusal('bad-input', { fields: { parentId: reason } });
  if (!all.some((place) => place.id === parentId)) throw refuse('not-found');
  if (id !== null && isLoop(all, id, parentId)) throw refuse('page-parent');
  if (listAbove(all, parentId).length + 1 + (id === null ? 0 : levelsUnder(all, id)) > mostPageLevels) throw refuse('page-depth');
}
