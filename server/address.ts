const isReaderPage = /^\/(en|ru|zh)(?=[/?]|$)/;
const question = /^\/\w\w\/(search|contact|comments?|typos?|news\/[a-z0-9-]+\/quote\.png)(?=[/?]|$)/;
const forMachines = /^\/(api|media|seo|sitemaps|fonts|maps|icons|_next|\.well-known)(?=\/)/;
// Line ends, which the dot of a pattern does not match, and the framework's own names: these would
// answer 200, or 500.
const lineEnd = /%0[ad]|%e2%80%a[89]/i;
const ownName = /^\/(index|_global-error)(\.rsc|\/|$)/;

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return !path.includes('%00') && !lineEnd.test(path) && !ownName.test(path);
  } catch {
    return false;
  }
}

/**
 * The path of what a request asks for: clients of a proxy may send the whole address, which is cut
 * to its path. Null for what is no address of ours, such as `*`.
 */
export function pathAsked(target: string): string | null {
  if (target.startsWith('/')) return target;
  const path = /^https?:\/\/[^/?#]+(.*)$/is.exec(target)?.[1];
  return path === undefined ? null : path.startsWith('/') ? path : `/${path}`;
}

/**
 * Where an address is answered: itself, or the page that says there is none, or null where no page
 * is asked for.
 */
export function answeredAt(url: string): string | null {
  const path = url.split('?')[0] ?? '';
  if (isReadable(path)) return url;
  if (forMachines.test(path)) return null;
  return `${isReaderPage.exec(path)?.[0] ?? ''}/404`;
}

/**
 * True for pages that answer what is asked of them, so that there is more than one of them at an
 * address.
 */
export const asksSomething = (url: string): boolean => question.test(url);

export const isReaderAddress = (url: string): boolean => isReaderPage.test(url);

/**
 * The address of a static page without what stands after the question mark: the framework would
 * keep the first reader's question in the page that everyone gets. Pages that answer a question
 * keep theirs.
 */
export function withoutQuestion(url: string): string {
  return isReaderPage.test(url) && !question.test(url) ? (url.split('?')[0] ?? url) : url;
}
