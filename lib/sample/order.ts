import { eq, inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { series, seriesParts, stories } from '@/db/schema';
import { breaking } from '@/sample/breaking';
import { series as texts } from '@/sample/tags';

const breakingFor = 2 * 86_400_000;

/** The stories of one tag, told in an order. */
export async function createSeries(tx: Transaction, tags: Map<string, number>): Promise<void> {
  const tagId = tags.get(texts.tag);
  if (tagId === undefined) throw new Error('the series of the sample edition has no tag');
  const rows = await tx.select({ id: stories.id, key: stories.sampleKey }).from(stories).where(inArray(stories.sampleKey, texts.parts));
  await tx.insert(series).values({ tagId });
  await tx.insert(seriesParts).values(rows.map(({ id, key }) => ({ tagId, storyId: id, position: texts.parts.indexOf(key ?? '') + 1 })));
}

/** A breaking line, which goes by itself. */
export async function createBreaking(tx: Transaction, now: Date): Promise<void> {
  await tx
    .update(stories)
    .set({ breakingUntil: new Date(now.getTime() + breakingFor), breakingWords: breaking.words })
    .where(eq(stories.sampleKey, breaking.story));
}
