import { refused } from '../actions/form';
import { spend } from '../ground/limit';
import { explain } from '../ground/messages';
import { preferredLocale } from '../ground/preferred-locale';
import { type Reason, statusOf } from '../ground/reasons';
import { Refusal, refusalHeaders } from '../ground/refusal';
import { keyIn } from './key';
import { type ApiKey, findKey } from './keys';

export const type = 'application/json; charset=utf-8';
export const always = { 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex', vary: 'Authorization' };

/** Whose key it is, within its limit. Throws Refusal: bad-key, too-fast. */
export async function admitted(request: Request): Promise<ApiKey> {
  const given = keyIn(request.headers.get('authorization'));
  const key = given && (await findKey(given));
  if (!key) throw new Refusal('bad-key');
  await spend(`api key ${key.id}`, { points: key.perMinute, seconds: 60 });
  return key;
}

/** What went wrong, as RFC 9457 has it, in the language that is asked for. */
export function answerProblem(request: Request, error: unknown, name: string): Response {
  const { reason, fields, values } = refused(name, error);
  const status = statusOf(reason);
  const locale = preferredLocale(request.headers.get('accept-language'));
  const told = Object.entries(fields).map(([name, why]: [string, Reason]) => [name, explain(locale, why)]);
  const body = { title: explain(locale, reason, values), status, reason, ...(told.length > 0 ? { fields: Object.fromEntries(told) } : {}) };
  const headers = { ...always, ...refusalHeaders({ reason, values }), ...(status === 401 ? { 'www-authenticate': 'Bearer realm="api"' } : {}) };
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' } });
}
