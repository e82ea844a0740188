import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { type MediaCrop, media } from '@/db/schema';
import type { Actor } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { type Change, change } from '../ground/change';
import { Refusal } from '../ground/refusal';
import { mediaStore } from './files';
import type { MediaInput } from './input';
import { orphanFiles } from './orphan-files';
import { type PictureRights, pictureRightsOf } from './picture-rights';
import { inTurn } from './receive';
import { touchMedia } from './touch';
import { type Drawn, drawVariants } from './variants';

type MediaRow = typeof media.$inferSelect;

/**
 * Sets a picture's words and licences, the point that stays in view, and its crop, for which the
 * sizes are made again from the original. Throws Refusal: not-found, bad-input (crop-small,
 * no-original).
 */
export async function editMedia(actor: Actor, input: MediaInput): Promise<{ id: number; undo: MediaInput }> {
  const [present] = await database().select().from(media).where(eq(media.id, input.id));
  if (!present) throw new Refusal('not-found');
  assertMay(actor, 'media.edit', { ownerId: present.uploadedBy });
  const said = pictureRightsOf({ ...input, sourceType: present.sourceType });
  const isSigned = JSON.stringify(said) === JSON.stringify(pictureRightsOf(present)) || !present.original;
  const drawn = isSameCrop(present.crop, input.crop) && isSigned ? null : await drawAgain(present, input.crop, said);
  return change(actor, async (c) => {
    const before = await lockPicture(c, input.id);
    assertMay(actor, 'media.edit', { ownerId: before.uploadedBy });
    if (drawn && drawn.hash !== before.hash) throw new Refusal('conflict');
    const { id, ...values } = input;
    await c.tx
      .update(media)
      .set({ ...values, ...drawn })
      .where(eq(media.id, id));
    if (drawn) await orphanFiles(c, wordsOfPicture(before), wordsOfPicture(drawn));
    const { alt, caption, credit, licence, focalX, focalY, crop } = before;
    const was = { alt, caption, credit, licence, focalX, focalY, crop };
    await c.audit({ action: 'media.edit', subjectType: 'media', subjectId: id, before: was, after: values });
    if (drawn || focalX !== values.focalX || focalY !== values.focalY) await touchMedia(c, id);
    return { id, undo: { id, ...was } as MediaInput };
  });
}

/**
 * Puts another file in a picture's place: its number and words stay, every page that shows it
 * follows. Throws Refusal: not-found, picture-exists, and those of an upload.
 */
export async function replaceMedia(
  actor: Actor,
  input: { id: number; name: string; bytes: Uint8Array },
): Promise<{ id: number; width: number; height: number; articles: number }> {
  const [present] = await database().select().from(media).where(eq(media.id, input.id));
  if (!present) throw new Refusal('not-found');
  assertMay(actor, 'media.edit', { ownerId: present.uploadedBy });
  const drawn = await inTurn(() => drawVariants(input.bytes, null, pictureRightsOf(present)));
  return change(actor, async (c) => {
    const before = await lockPicture(c, input.id);
    assertMay(actor, 'media.edit', { ownerId: before.uploadedBy });
    const [known] = await c.tx.select({ id: media.id }).from(media).where(eq(media.hash, drawn.hash));
    if (known && known.id !== input.id) throw new Refusal('picture-exists', { values: { id: String(known.id) } });
    const originalName = input.name || before.originalName;
    await c.tx
      .update(media)
      .set({ ...drawn, originalName, focalX: 0.5, focalY: 0.5 })
      .where(eq(media.id, input.id));
    await orphanFiles(c, wordsOfPicture(before), wordsOfPicture(drawn));
    await c.audit({
      action: 'media.replace',
      subjectType: 'media',
      subjectId: input.id,
      before: { name: before.originalName, hash: before.hash, width: before.width, height: before.height },
      after: { name: originalName, hash: drawn.hash, width: drawn.width, height: drawn.height },
    });
    return { id: input.id, width: drawn.width, height: drawn.height, articles: await touchMedia(c, input.id) };
  });
}

/** The files that a picture needs. */
export const wordsOfPicture = (picture: Pick<Drawn, 'original' | 'variants'>): string[] => [
  ...picture.variants.map((variant) => variant.name),
  ...(picture.original ? [picture.original] : []),
];

const isSameCrop = (left: MediaCrop | null, right: MediaCrop | null) =>
  left === right || (left !== null && right !== null && left.x === right.x && left.y === right.y && left.width === right.width && left.height === right.height);

async function drawAgain(present: MediaRow, crop: MediaCrop | null, said: PictureRights): Promise<Drawn> {
  const bytes = present.original ? await mediaStore().get(present.original) : null;
  if (!bytes) throw new Refusal('bad-input', { fields: { crop: 'no-original' } });
  return inTurn(() => drawVariants(bytes, crop, said));
}

async function lockPicture(c: Change, id: number): Promise<MediaRow> {
  const [row] = await c.tx.select().from(media).where(eq(media.id, id)).for('update');
  if (!row) throw new Refusal('not-found');
  return row;
}
