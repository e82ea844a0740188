import { type APIResponse, request } from '@playwright/test';

type Sent = { fields: Record<string, string>; headers?: Record<string, string>; at?: string };

const formIn = (html: string, name: string): string => new RegExp(`<form[^>]* data-form="${name}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? '';
const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#x27;', "'");

/** What a form of a page says of itself, above all which action it calls. */
export function hiddenFields(html: string, name: string): Record<string, string> {
  const tags = formIn(html, name).match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  const read = (tag: string, attribute: string) => plain(new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '');
  return Object.fromEntries(tags.map((tag) => [read(tag, 'name'), read(tag, 'value')]));
}

/**
 * Sends a form as a browser without scripts sends it: that of the page at `path`, to that page or
 * `at` another. Follows no redirect. Each time by a browser that nobody knows, so that one does not
 * wait for the other.
 */
export async function sendForm(path: string, name: string, { fields, headers = {}, at = path }: Sent): Promise<APIResponse> {
  const origin = process.env.BASE_URL ?? '';
  const stranger = await request.newContext({ baseURL: origin });
  const hidden = hiddenFields(await (await stranger.get(path)).text(), name);
  return stranger.post(at, { headers: { origin, ...headers }, multipart: { ...hidden, ...fields }, maxRedirects: 0 });
}
