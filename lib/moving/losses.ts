import { importLosses } from '@/db/schema';
import type { Change } from '../ground/change';
import type { Prepared } from './prepare';
import { placeText } from './receipt';
import { countSourceWords } from './source/words';

/**
 * What is not here, told in the receipt; long texts by their beginning and the number of their
 * words.
 */
export async function keepLosses(c: Pick<Change, 'tx'>, importId: number, losses: Prepared['losses']): Promise<void> {
  if (losses.length === 0) return;
  await c.tx
    .insert(importLosses)
    .values(
      losses.map(({ place, why, text }) => ({ importId, place: placeText(place), reason: why, text: text.slice(0, 5000), words: countSourceWords([text]) })),
    );
}
