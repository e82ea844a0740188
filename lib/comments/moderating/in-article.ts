import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { comments, stories } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { rowId } from '../../ground/form-fields';
import { can } from '../../ground/policy';
import { Refusal } from '../../ground/refusal';
import { queuePlace } from '../comment/queue-place';
import { assertPlace } from '../comment/save-terms';
import { getTerms } from '../comment/terms';
import { scopeOf } from './counts';
import { markedPieces } from './marked';

const mostWaiting = 50;

export const inArticleInput = z.object({
  story: rowId,
  /** The comments that stand on the page. */
  ids: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(rowId).max(1000)),
});

/** How the discussion is held now. */
export type DiscussionHolding = { open: boolean; premoderated: boolean; slow: boolean; questions: boolean };

export type ForModerator = {
  /** Null where the discussion as a whole is not theirs. */
  holding: DiscussionHolding | null;
  /** Those on the page that are theirs to decide. */
  shown: { id: number; featured: boolean; reports: number; queue: string | null }[];
  /** Those of the story that wait, the oldest first. */
  waiting: {
    id: number;
    authorName: string;
    language: string;
    dir: string;
    pieces: { text: string; marked: boolean }[];
    heldFor: string[];
    queue: string | null;
    createdAt: string;
  }[];
};

/**
 * What a moderator may decide where readers read: in the languages and sections of the account,
 * nothing for anybody else. Changes nothing.
 */
export async function listForModerator(actor: Actor, input: z.infer<typeof inArticleInput>): Promise<ForModerator> {
  if (!can(actor, 'comments.moderate')) throw new Refusal(actor.kind === 'guest' ? 'signed-out' : 'not-allowed');
  const db = database();
  const [holding, shown, waiting] = await Promise.all([
    holdingOf(actor, input.story),
    input.ids.length === 0
      ? []
      : db
          .select({ id: comments.id, status: comments.status, featured: comments.featured, reports: comments.reports })
          .from(comments)
          .innerJoin(stories, eq(stories.id, comments.storyId))
          .where(and(inArray(comments.id, input.ids), eq(comments.storyId, input.story), eq(comments.status, 'approved'), ...scopeOf(actor))),
    db
      .select({
        id: comments.id,
        status: comments.status,
        authorName: comments.authorName,
        language: comments.language,
        dir: comments.dir,
        text: comments.text,
        heldFor: comments.heldFor,
        createdAt: comments.createdAt,
      })
      .from(comments)
      .innerJoin(stories, eq(stories.id, comments.storyId))
      .where(and(eq(comments.storyId, input.story), eq(comments.status, 'held'), ...scopeOf(actor)))
      .orderBy(asc(comments.id))
      .limit(mostWaiting),
  ]);
  return {
    holding,
    shown: shown.map(({ status, ...row }) => ({ ...row, queue: queuePlace({ id: row.id, status }) })),
    waiting: waiting.map(({ text, heldFor, status, createdAt, ...row }) => ({
      ...row,
      pieces: markedPieces(text, heldFor).map(({ at: _at, ...piece }) => piece),
      heldFor: heldFor.map((reason) => reason.rule),
      queue: queuePlace({ id: row.id, status }),
      createdAt: createdAt.toISOString(),
    })),
  };
}

/**
 * The discussion as a whole belongs to whoever moderates all languages and sections of its story.
 */
async function holdingOf(actor: Actor, story: number): Promise<DiscussionHolding | null> {
  const isTheirs = await database()
    .transaction((tx) => assertPlace(tx, actor, { kind: 'story', id: story }))
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    });
  if (!isTheirs) return null;
  const terms = await getTerms(story);
  return { open: terms.open, premoderated: terms.premoderated, slow: terms.slowMinutes > 0, questions: terms.questions };
}
