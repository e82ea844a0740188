/** True for an address whose percent signs can be read. */
export function isReadable(url: string): boolean {
  const path = url.split('?')[0] ?? '';
  try {
    decodeURIComponent(path);
    return !path.includes('%00');
  } catch {
    return false;
  }
}

const isReaderPage = /^\/(en|ru|zh)(?=[/?]|$)/;
const asksSomething = /^\/\w\w\/(search|contact|comments?|typos?)(?=[/?]|$)/;

export const isSearch = (url: string): boolean => /^\/\w\w\/search(?=[?]|$)/.test(url);

export const isReaderAddress = (url: string): boolean => isReaderPage.test(url);

/**
 * The address of a static page without what stands after the question mark: the framework would keep the first reader's
 * question in the page that everyone gets. Pages that answer a question keep theirs.
 */
export function withoutQuestion(url: string): string {
  return isReaderPage.test(url) && !asksSomething.test(url) ? (url.split('?')[0] ?? url) : url;
}
