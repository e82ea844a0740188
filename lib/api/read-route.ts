import { fieldsOf, refused } from '../actions/form';
import { etagOf, isCurrent } from '../feeds/conditional';
import { spend } from '../ground/limit';
import { explain } from '../ground/messages';
import { preferredLocale } from '../ground/preferred-locale';
import { type Reason, statusOf } from '../ground/reasons';
import { Refusal, refusalHeaders } from '../ground/refusal';
import { getPublication } from '../settings/publication';
import { keyIn } from './key';
import { type ApiKey, findKey } from './keys';
import { openApi } from './open-api';
import { type Resource, resources } from './resources';

const type = 'application/json; charset=utf-8';
const always = { 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex', vary: 'Authorization' };
const longestQuery = 1000;

/** Key → scope → limit → well formed → what was asked for; 304 to who has it already. Nothing but what is public is ever read. */
export async function answerApi(request: Request, path: string[]): Promise<Response> {
  try {
    if (path.length === 1 && path[0] === 'openapi.json')
      return conditionally(request, JSON.stringify(openApi((await getPublication('en')).name)), 'public, max-age=300');
    const [name = '', id, ...more] = path;
    const resource = Object.hasOwn(resources, name) && more.length === 0 ? resources[name] : undefined;
    const key = await admitted(request);
    if (!resource) throw new Refusal('not-found');
    if (!key.scopes.includes(resource.scope)) throw new Refusal('not-allowed');
    return conditionally(request, JSON.stringify(await ask(resource, id, new URL(request.url))));
  } catch (error) {
    return problem(request, error);
  }
}

async function admitted(request: Request): Promise<ApiKey> {
  const given = keyIn(request.headers.get('authorization'));
  const key = given && (await findKey(given));
  if (!key) throw new Refusal('bad-key');
  await spend(`api key ${key.id}`, { points: key.perMinute, seconds: 60 });
  return key;
}

async function ask(resource: Resource, id: string | undefined, url: URL): Promise<unknown> {
  if (id !== undefined) {
    const found = resource.one && /^[1-9]\d{0,14}$/.test(id) ? await resource.one(Number(id)) : null;
    if (!found) throw new Refusal('not-found');
    return found;
  }
  if (url.search.length > longestQuery) throw new Refusal('too-long');
  const query = resource.query.safeParse(Object.fromEntries(url.searchParams));
  if (!query.success) throw new Refusal('bad-input', { fields: fieldsOf(query.error) });
  return resource.list(query.data as never);
}

function conditionally(request: Request, text: string, cache?: string): Response {
  const etag = etagOf(text);
  const headers = { ...always, ...(cache ? { 'cache-control': cache } : {}), etag };
  if (request.headers.has('if-none-match') && isCurrent(request.headers, etag, new Date())) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': type } });
}

/** What went wrong, as RFC 9457 has it, in the language that is asked for. */
function problem(request: Request, error: unknown): Response {
  const { reason, fields, values } = refused('api.read', error);
  const status = statusOf(reason);
  const locale = preferredLocale(request.headers.get('accept-language'));
  const told = Object.entries(fields).map(([name, why]: [string, Reason]) => [name, explain(locale, why)]);
  const body = { title: explain(locale, reason, values), status, reason, ...(told.length > 0 ? { fields: Object.fromEntries(told) } : {}) };
  const headers = { ...always, ...refusalHeaders({ reason, values }), ...(status === 401 ? { 'www-authenticate': 'Bearer realm="api"' } : {}) };
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' } });
}
