import { eq, sql } from 'drizzle-orm';
import { media } from '@/db/schema';
import { type Actor, actorId } from '../ground/actor';
import { assertMay } from '../ground/assert';
import { change } from '../ground/change';
import { locales } from '../ground/locales';
import { Refusal } from '../ground/refusal';
import { creditOf } from './credit';
import { wordsOfPicture } from './edit';
import { readEmbeddedWords } from './embedded-words';
import { isPictureFile } from './kind';
import { orphanFiles } from './orphan-files';
import { pictureRightsOf } from './picture-rights';
import { inTurn } from './receive';
import { drawVariants } from './variants';

type Said = Partial<Record<string, string>>;
type Stored = { id: number; width: number; height: number; src: string; isKnown: boolean; alt: Said; caption: Said; credit: Said };

/**
 * Takes a picture into the library. The same picture a second time is the one that is there, taken
 * out of the trash. Throws Refusal: not-a-picture, too-large, too-many-pixels.
 */
export async function storeUpload(actor: Actor, input: { name: string; bytes: Uint8Array }): Promise<Stored> {
  assertMay(actor, 'media.upload');
  if (!isPictureFile(input.bytes)) throw new Refusal('not-a-picture');
  const words = await readEmbeddedWords(input.bytes);
  const everywhere = (text: string) => (text ? Object.fromEntries(locales.map((locale) => [locale, text])) : {});
  const said = { ...words, credit: everywhere(words.credit), licence: everywhere(words.licence) };
  const drawn = await inTurn(() => drawVariants(input.bytes, null, pictureRightsOf(said)));
  return change(actor, async (c) => {
    const originalName = plainName(input.name) || 'picture';
    const values = { ...said, ...drawn, originalName, uploadedBy: actorId(actor) };
    const [known] = await c.tx.select().from(media).where(eq(media.hash, drawn.hash));
    const [row] = await c.tx
      .insert(media)
      .values(values)
      .onConflictDoUpdate({ target: media.hash, set: { trashedAt: null, original: drawn.original } })
      .returning();
    if (!row) throw new Error('no picture was stored');
    if (known) await orphanFiles(c, wordsOfPicture(drawn), wordsOfPicture(row));
    await c.audit({
      action: 'media.upload',
      subjectType: 'media',
      subjectId: row.id,
      after: { name: originalName, width: row.width, height: row.height, bytes: input.bytes.byteLength },
    });
    const { id, width, height, alt, caption } = row;
    return { id, width, height, src: originalOf(row.variants), isKnown: known !== undefined, alt, caption, credit: creditOf(row) };
  });
}

/** A file's name as it is kept, without what could lead to another place. */
export const plainName = (name: string) => name.replace(/[\u0000-\u001f\u007f/\\]/g, '').slice(0, 200);

/** The smallest file of a picture, for lists. */
export const originalOf = (variants: { name: string; width: number }[]): string => `/media/${[...variants].sort((a, b) => a.width - b.width)[0]?.name ?? ''}`;

/**
 * Puts a picture into the trash, or takes it out. Articles that show it go on showing it; it can no
 * longer be chosen.
 */
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
