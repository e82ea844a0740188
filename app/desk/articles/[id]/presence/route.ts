import { z } from 'zod';
import { jsonRoute } from '@/lib/actions/json-route';
import { draftRowId } from '@/lib/articles/content/draft';
import { notePresence } from '@/lib/articles/editing/presence';
import { openArticle } from '@/lib/articles/editing/queries';
import { who } from '@/lib/ground/policy';
import { Refusal } from '@/lib/ground/refusal';

const place = z.number().int().min(0).max(1_000_000);
const input = z.object({ articleId: draftRowId, cursor: z.object({ version: place, anchor: place, head: place }).nullable().default(null) });

/**
 * Told every ten seconds by whoever has an article open, and when they go to another place in it.
 */
export const POST = jsonRoute(
  { name: 'drafts.present', can: who('articles.list'), input, limit: { points: 300, seconds: 60, by: 'actor' } },
  async (actor, { articleId, cursor }) => {
    if (actor.kind !== 'person' || !(await openArticle(actor, articleId))) throw new Refusal('not-found');
    await notePresence(articleId, actor.id, cursor);
    return null;
  },
);
