import { eq, sql } from 'drizzle-orm';
import { media } from '@/db/schema';
import { Refusal } from '../actions/refusal';
import { type Actor, actorId } from '../people/actor';
import { assertMay } from '../people/assert';
import { change } from '../publishing/change';
import { tag } from '../publishing/tags';
import type { MediaInput } from './input';
import { isPictureFile } from './kind';
import { inTurn } from './receive';
import { drawVariants } from './variants';

type Stored = { id: number; width: number; height: number; src: string; isKnown: boolean };

/** Takes a picture into the library. The same picture a second time is the one that is there, taken out of the trash. Throws Refusal: not-a-picture, too-large, too-many-pixels. */
export async function storeUpload(actor: Actor, input: { name: string; bytes: Uint8Array }): Promise<Stored> {
  assertMay(actor, 'media.upload');
  if (!isPictureFile(input.bytes)) throw new Refusal('not-a-picture');
  const drawn = await inTurn(() => drawVariants(input.bytes));
  return change(actor, async (c) => {
    const originalName = input.name.replace(/[\u0000-\u001f\u007f/\\]/g, '').slice(0, 200) || 'picture';
    const values = { ...drawn, originalName, uploadedBy: actorId(actor) };
    const [known] = await c.tx.select({ id: media.id }).from(media).where(eq(media.hash, drawn.hash));
    const [row] = await c.tx
      .insert(media)
      .values(values)
      .onConflictDoUpdate({ target: media.hash, set: { trashedAt: null, variants: drawn.variants } })
      .returning();
    if (!row) throw new Error('no picture was stored');
    await c.audit({
      action: 'media.upload',
      subjectType: 'media',
      subjectId: row.id,
      after: { name: originalName, width: row.width, height: row.height, bytes: input.bytes.byteLength },
    });
    return { id: row.id, width: row.width, height: row.height, src: sourceOf(row.variants), isKnown: known !== undefined };
  });
}

/** The smallest file of a picture, for lists. */
export const sourceOf = (variants: { name: string; width: number }[]): string =>
  `/media/${[...variants].sort((one, other) => one.width - other.width)[0]?.name ?? ''}`;

/** Sets a picture's words, licence and the point that stays in view when it is cropped. */
export async function editMedia(actor: Actor, input: MediaInput): Promise<{ id: number; undo: MediaInput }> {
  return change(actor, async (c) => {
    const [before] = await c.tx.select().from(media).where(eq(media.id, input.id)).for('update');
    if (!before) throw new Refusal('not-found');
    assertMay(actor, 'media.edit', { ownerId: before.uploadedBy });
    const { id, ...values } = input;
    await c.tx.update(media).set(values).where(eq(media.id, id));
    const { alt, caption, credit, licence, focalX, focalY } = before;
    const was = { alt, caption, credit, licence, focalX, focalY };
    await c.audit({ action: 'media.edit', subjectType: 'media', subjectId: id, before: was, after: values });
    if (focalX !== values.focalX || focalY !== values.focalY) {
      const { rows } = await c.tx.execute<{ id: string }>(sql`select id from articles where media_id = ${id} and status = 'published' limit 500`);
      if (rows.length > 0) c.touch({ tags: rows.map((row) => tag.article(Number(row.id))), paths: [] });
    }
    return { id, undo: { id, ...was } as MediaInput };
  });
}

/** Puts a picture into the trash, or takes it out. Articles that show it go on showing it; it can no longer be chosen. */
export async function trashMedia(actor: Actor, input: { id: number; restore: boolean }): Promise<{ undo: { id: number; restore: boolean } }> {
  return change(actor, async (c) => {
    const [row] = await c.tx.select().from(media).where(eq(media.id, input.id)).for('update');
    if (!row) throw new Refusal('not-found');
    assertMay(actor, 'media.trash', { ownerId: row.uploadedBy });
    await c.tx
      .update(media)
      .set({ trashedAt: input.restore ? null : sql`now()` })
      .where(eq(media.id, input.id));
    await c.audit({ action: input.restore ? 'media.restore' : 'media.trash', subjectType: 'media', subjectId: input.id, before: { trashedAt: row.trashedAt } });
    return { undo: { id: input.id, restore: !input.restore } };
  });
}
