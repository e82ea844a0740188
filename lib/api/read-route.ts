import { fieldsOf } from '../actions/form';
import { etagOf, isCurrent } from '../feeds/conditional';
import { Refusal } from '../ground/refusal';
import { getPublication } from '../settings/publication';
import { admitted, always, answerProblem, type } from './keyed-route';
import { openApi } from './open-api';
import { type Resource, resources } from './resources';

const longestQuery = 1000;

/**
 * Key → scope → limit → well formed → what was asked for; 304 to who has it already. Nothing but
 * what is public is ever read.
 */
export async function answerApi(request: Request, path: string[]): Promise<Response> {
  try {
    if (path.length === 1 && path[0] === 'openapi.json')
      return conditionally(request, JSON.stringify(openApi((await getPublication('en')).name)), { cache: 'public, max-age=300' });
    const [name = '', id, ...more] = path;
    const resource = Object.hasOwn(resources, name) && more.length === 0 ? resources[name] : undefined;
    const key = await admitted(request);
    if (!resource) throw new Refusal('not-found');
    if (!key.scopes.includes(resource.scope)) throw new Refusal('not-allowed');
    const answer = await ask(resource, id, new URL(request.url));
    // A list of changes that is the same at another moment is the same.
    const same = resource.isDated && id === undefined ? JSON.stringify({ ...Object(answer), until: undefined }) : undefined;
    return conditionally(request, JSON.stringify(answer), { same });
  } catch (error) {
    return answerProblem(request, error, 'api.read');
  }
}

async function ask(resource: Resource, id: string | undefined, url: URL): Promise<unknown> {
  if (id !== undefined) {
    const found = resource.read && /^[1-9]\d{0,14}$/.test(id) ? await resource.read(Number(id)) : null;
    if (!found) throw new Refusal('not-found');
    return found;
  }
  if (url.search.length > longestQuery) throw new Refusal('too-long');
  const query = resource.query.safeParse(Object.fromEntries(url.searchParams));
  if (!query.success) throw new Refusal('bad-input', { fields: fieldsOf(query.error) });
  return resource.list(query.data as never);
}

function conditionally(request: Request, text: string, { cache, same = text }: { cache?: string; same?: string } = {}): Response {
  const etag = etagOf(same);
  const headers = { ...always, ...(cache ? { 'cache-control': cache } : {}), etag };
  if (request.headers.has('if-none-match') && isCurrent(request.headers, etag, new Date())) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': type } });
}
