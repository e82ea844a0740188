import { describe, expect, test } from 'vitest';
import { inOrder, isLoop } from '../ground/tree';
import type { Section } from './section';

const section = (id: number, parentId: number | null, position: number): Section => ({ id, slug: `s${id}`, name: {}, description: {}, parentId, position });

describe('sections', () => {
  test('stand in their order, each followed by those inside it', () => {
    const all = [section(1, null, 2), section(2, null, 1), section(3, 2, 2), section(4, 2, 1), section(5, 99, 3)];
    expect(inOrder(all).map((section) => [section.id, section.depth])).toEqual([
      [2, 0],
      [4, 1],
      [3, 1],
      [1, 0],
      [5, 0],
    ]);
  });

  test('cannot lie inside themselves', () => {
    const all = [section(1, null, 1), section(2, 1, 1), section(3, 2, 1)];
    expect(isLoop(all, 1, 3)).toBe(true);
    expect(isLoop(all, 1, 1)).toBe(true);
    expect(isLoop(all, 3, 1)).toBe(false);
    expect(isLoop(all, 3, null)).toBe(false);
    expect(isLoop([section(1, 2, 1), section(2, 1, 1)], 3, 1)).toBe(false);
  });
});
