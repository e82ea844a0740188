import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { comments } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { ownComment } from '../comment/by-receipt';
import type { languageInput } from '../comment/input';
import { directionOf } from '../comment/language';
import { touchedByComment } from '../comment/touched';
import { relearn } from '../rules/learn';

/**
 * Says for its author in which language a comment is written. It stays so whatever the text
 * becomes; its direction follows, and who reads that language moderates it from then on. The text
 * is not judged anew: rules go by its letters, whatever language is named.
 */
export async function correctLanguage(actor: Actor, input: z.output<typeof languageInput>): Promise<{ token: string }> {
  return change(actor, async ({ tx, audit, touch }) => {
    const row = await ownComment(tx, actor, input.token);
    if (row.status === 'deleted') throw new Refusal('not-found');
    const after = { language: input.language, dir: directionOf(row.text, input.language) };
    await tx
      .update(comments)
      .set({ ...after, languageGiven: true })
      .where(eq(comments.id, row.id));
    await audit({ action: 'comments.language', subjectType: 'comment', subjectId: row.id, before: { language: row.language, dir: row.dir }, after });
    if (row.language === after.language && row.dir === after.dir) return { token: input.token };
    await relearn(tx, [row.id]);
    if (row.status === 'approved') touch(await touchedByComment(tx, row.storyId));
    return { token: input.token };
  });
}
