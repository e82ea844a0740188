import { inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { type MediaVariant, media } from '@/db/schema';
import type { BodyNode } from './body';

export type FigurePicture = { width: number; height: number; variants: MediaVariant[] };

/** The pictures that the figures of a document show, by their number. */
export async function listFigurePictures(body: BodyNode): Promise<Map<number, FigurePicture>> {
  const ids = (body.content ?? [])
    .filter((node) => node.type === 'figure')
    .map((node) => Number(node.attrs?.mediaId))
    .filter(Number.isSafeInteger);
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ id: media.id, width: media.width, height: media.height, variants: media.variants })
    .from(media)
    .where(inArray(media.id, ids));
  return new Map(rows.map(({ id, ...picture }) => [id, picture]));
}
