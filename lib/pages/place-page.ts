import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { pages } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { optionalId, rowId } from '../ground/form-fields';
import { found } from '../ground/rows';
import { lockSettings, type Settled, seenInput, settle } from '../ground/story-version';
import { assertParent } from './page';
import { lastUnder, lockPlaces, touchedByTree } from './places';

const flag = z.preprocess((value) => value === true || value === 'true', z.boolean());
export const placeInput = z.object({ id: rowId, parentId: optionalId, inFooter: flag, ...seenInput });
export type PlaceInput = z.output<typeof placeInput>;

/**
 * Puts a page under another, or at the top, and into the footer or out of it. Throws Refusal:
 * not-found, bad-input at its parent.
 */
export async function placePage(actor: Actor, given: PlaceInput): Promise<{ undo: PlaceInput } & Settled> {
  assertMay(actor, 'pages.manage');
  return change(actor, async (c) => {
    const all = await lockPlaces(c.tx);
    const page = found(all.filter((place) => place.id === given.id));
    const lock = await lockSettings(c.tx, page.id);
    const sent = { parentId: given.parentId, inFooter: given.inFooter };
    const { values: input, settled } = await settle(c.tx, actor, lock, { sent, stored: { parentId: page.parentId, inFooter: page.inFooter }, seen: given });
    assertParent(all, page.id, input.parentId);
    const position = input.parentId === page.parentId ? page.position : lastUnder(all, input.parentId);
    await c.tx.update(pages).set({ parentId: input.parentId, inFooter: input.inFooter, position }).where(eq(pages.storyId, page.id));
    const before = { id: page.id, parentId: page.parentId, inFooter: page.inFooter };
    await c.audit({ action: 'pages.place', subjectType: 'page', subjectId: page.id, before, after: { id: page.id, ...input } });
    c.touch(touchedByTree(page.inFooter || input.inFooter));
    return { undo: { ...before, storyVersion: settled.storyVersion }, ...settled };
  });
}

export const moveInput = z.object({ id: rowId, by: z.enum(['up', 'down']) });
export type MoveInput = z.output<typeof moveInput>;

/** Moves a page one place among its siblings; at the end it stays. */
export async function movePage(actor: Actor, input: MoveInput): Promise<{ undo: MoveInput }> {
  assertMay(actor, 'pages.manage');
  return change(actor, async (c) => {
    const all = await lockPlaces(c.tx);
    const page = found(all.filter((place) => place.id === input.id));
    const row = all.filter((place) => place.parentId === page.parentId).sort((a, b) => a.position - b.position || a.id - b.id);
    const from = row.indexOf(page);
    const to = Math.min(row.length - 1, Math.max(0, from + (input.by === 'up' ? -1 : 1)));
    row.splice(to, 0, ...row.splice(from, 1));
    for (const [at, place] of row.entries())
      if (place.position !== at + 1)
        await c.tx
          .update(pages)
          .set({ position: at + 1 })
          .where(eq(pages.storyId, place.id));
    await c.audit({ action: 'pages.move', subjectType: 'page', subjectId: page.id, before: { place: from + 1 }, after: { place: to + 1 } });
    c.touch(touchedByTree(row.some((place) => place.inFooter)));
    return { undo: { id: page.id, by: input.by === 'up' ? 'down' : 'up' } };
  });
}
