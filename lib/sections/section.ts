import { z } from 'zod';
import type { Localized } from '@/db/schema';
import { nested, optionalId, position, slug, texts } from '../ground/form-fields';

export const sectionForm = nested(z.object({ id: optionalId, slug, name: texts(80, true), description: texts(500), parentId: optionalId, position }));
export type SectionInput = z.output<typeof sectionForm>;
export type Section = { id: number; slug: string; name: Localized; description: Localized; parentId: number | null; position: number };

/** Sections in reading order, each followed by those inside it, with its depth. One whose parent is missing stands at the top. */
export function inOrder(sections: Section[]): (Section & { depth: number })[] {
  const known = new Set(sections.map((one) => one.id));
  const under = (parentId: number | null, depth: number): (Section & { depth: number })[] =>
    depth > 8
      ? []
      : sections
          .filter((one) => (one.parentId !== null && known.has(one.parentId) ? one.parentId : null) === parentId)
          .sort((a, b) => a.position - b.position || a.id - b.id)
          .flatMap((one) => [{ ...one, depth }, ...under(one.id, depth + 1)]);
  return under(null, 0);
}

/** Whether `id` would lie inside itself with this parent. */
export function isLoop(sections: Section[], id: number, parentId: number | null): boolean {
  const seen = new Set<number>();
  let at = parentId;
  while (at !== null && !seen.has(at)) {
    if (at === id) return true;
    seen.add(at);
    at = sections.find((one) => one.id === at)?.parentId ?? null;
  }
  return false;
}
