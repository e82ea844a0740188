import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The server and the framework's program have copies of this module each: as in db/shared.ts, what
 * both must see is kept once in the process.
 * @returns {AsyncLocalStorage<{ tags: string[] | null }>}
 */
function asking() {
  const name = 'tags of the page that is asked for';
  globalThis.infoshos ??= new Map();
  const held = globalThis.infoshos;
  if (!held.has(name)) held.set(name, new AsyncLocalStorage());
  return held.get(name);
}

/** In the response of a page the framework keeps its tags under this name (16.4.6). */
const header = 'x-next-cache-tags';

/**
 * Does `work`, which asks the framework for a page, and gives the tags of the page that it found in
 * its cache; null where it found none.
 * @template Value
 * @param {() => Promise<Value>} work
 * @returns {Promise<{ value: Value, tags: string[] | null }>}
 */
export async function withPageTags(work) {
  const found = { tags: null };
  const value = await asking().run(found, work);
  return { value, tags: found.tags };
}

/**
 * Said by the framework's cache of what it has found. The first page is the one that is answered
 * with; what is looked up after it belongs to its renewal.
 * @param {{ kind?: string, headers?: Record<string, unknown> } | null | undefined} value
 */
export function notePageTags(value) {
  const found = asking().getStore();
  const tags = value?.kind === 'APP_PAGE' ? value.headers?.[header] : undefined;
  if (found && found.tags === null && typeof tags === 'string') found.tags = tags.split(',');
}
