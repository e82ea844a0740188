import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { articles, type ReactionKind, reactionKinds, storyReactions } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { rowId } from '../../ground/form-fields';
import { spend } from '../../ground/limit';
import { locales } from '../../ground/locales';
import { Refusal } from '../../ground/refusal';
import { identityOf } from '../../ground/traces';
import { termsOf } from '../comment/terms';
import { touchedByComment } from '../comment/touched';
import { likesOfHost } from './reader-verbs';

export const reactInput = z.object({ locale: z.enum(locales), story: rowId, kind: z.enum(reactionKinds, 'required') });

/**
 * Says how a story struck its reader: one reaction of a reader, another one takes its place, the
 * same again takes it back. Closed with the story's discussion. Throws `not-found`,
 * `comments-closed`, `too-fast`.
 */
export async function reactToStory(actor: Actor, { story, kind }: z.infer<typeof reactInput>): Promise<{ story: number; kind: ReactionKind | null }> {
  if (actor.kind === 'system') throw new Refusal('not-allowed');
  return change(actor, async ({ tx, audit, touch }) => {
    const isPublic = and(eq(articles.storyId, story), eq(articles.kind, 'story'), eq(articles.status, 'published'));
    if ((await tx.$count(articles, isPublic)) === 0) throw new Refusal('not-found');
    if (!(await termsOf(tx, story)).open) throw new Refusal('comments-closed');
    const who = await identityOf(tx, actor);
    // One reader's forms, sent twice at once, are taken one after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reaction ${story} ${who.reader}`}, 0))`);
    const own = and(eq(storyReactions.storyId, story), eq(storyReactions.readerHash, who.reader));
    const [before] = await tx.delete(storyReactions).where(own).returning({ kind: storyReactions.kind });
    const now = before?.kind === kind ? null : kind;
    if (!before) await spend(`stories.reacted ${story}:${who.isNew ? 'new ' : ''}${who.traces.address}`, likesOfHost[who.isNew ? 'unnamed' : 'named'], tx);
    if (now) await tx.insert(storyReactions).values({ storyId: story, readerHash: who.reader, networkHash: who.traces.address, kind: now });
    await audit({ action: now ? 'stories.react' : 'stories.unreact', subjectType: 'story', subjectId: story, before: before ?? null, after: { kind: now } });
    touch(await touchedByComment(tx, story));
    return { story, kind: now };
  });
}
