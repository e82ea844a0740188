import { z } from 'zod';
import { jsonRoute } from '@/lib/actions/json-route';
import { collabLimits } from '@/lib/articles/collab/authority';
import { contentInput, draftRowId, version } from '@/lib/articles/content/draft';
import { untilDraftChanges } from '@/lib/articles/editing/draft-signal';
import { listDeskNews } from '@/lib/articles/editing/news';
import { listPresent, notePresence } from '@/lib/articles/editing/presence';
import { pushSteps } from '@/lib/articles/editing/push-steps';
import { openArticle } from '@/lib/articles/editing/queries';
import { actorId } from '@/lib/ground/actor';
import { who } from '@/lib/ground/policy';
import { getSettingsNews } from '@/lib/ground/story-version';
import { deskLocale } from '@/lib/people/desk-language';
import { rowNumber } from '@/lib/people/search';
import { currentActor } from '@/lib/people/session';

const waitMilliseconds = 8000;
const place = z.number().int().min(0).max(1_000_000);

const input = z.object({
  articleId: draftRowId,
  version,
  client: z.string().regex(/^[\w-]{8,40}$/),
  steps: z.array(z.unknown()).max(collabLimits.steps, 'too-long'),
  fields: contentInput.omit({ body: true }).partial(),
  leaving: z.boolean().default(false),
  cursor: z.object({ anchor: place, head: place }).nullable().default(null),
});

/**
 * Takes what one open page has written. The address is the same in every build, so that a page of
 * an earlier one can still save.
 */
export const POST = jsonRoute(
  { name: 'drafts.save', can: who('articles.comment'), input, limit: { points: 600, seconds: 60, by: 'actor' } },
  async (actor, { cursor, ...message }) => {
    const pushed = await pushSteps(actor, message);
    const person = actorId(actor);
    if (pushed.kind === 'stored' && person !== null && cursor) await notePresence(message.articleId, person, { version: pushed.version, ...cursor });
    return pushed;
  },
  collabLimits.bytes,
);

/**
 * Tells an open page what became of the draft since its version, and who else is in it; with
 * `wait`, once there is something to tell.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const id = rowNumber((await params).id);
  const query = new URL(request.url).searchParams;
  const since = rowNumber(query.get('since') ?? undefined);
  const settingsSince = rowNumber(query.get('settings') ?? undefined);
  if (actor.kind !== 'person') return new Response(null, { status: 401 });
  if (!id || !since) return new Response(null, { status: 404 });
  // Before looking, so that nothing is missed between.
  const done = new AbortController();
  const told = query.has('wait') ? untilDraftChanges(id, waitMilliseconds, AbortSignal.any([request.signal, done.signal])) : null;
  const look = async () => {
    const opened = await openArticle(actor, id, { toSuggest: true });
    if (!opened) return null;
    const locale = await deskLocale();
    const asked = { articleId: id, storyId: opened.held.article.storyId, personId: actor.id, locale };
    const [news, others, settings] = await Promise.all([
      listDeskNews({ articleId: id, since, version: opened.version, content: opened.content }),
      listPresent(id, actor.id, locale),
      settingsSince ? getSettingsNews({ ...asked, since: settingsSince }) : null,
    ]);
    return { news, others, settings };
  };
  let answer = await look();
  if (told && answer && answer.news.version === since && (!settingsSince || answer.settings?.version === settingsSince)) {
    await told;
    answer = await look();
  }
  done.abort();
  return answer ? Response.json(answer, { headers: { 'cache-control': 'no-store' } }) : new Response(null, { status: 404 });
}
