import { revalidateTag, unstable_cache } from 'next/cache';
import { forgetUntilMarked } from './until-marked';

/**
 * Attaches tags to the page or route being rendered. The cached value is a constant: rows
 * themselves are never kept, because an update that lands while the database is down would be lost.
 */
export async function cacheTags(...tags: string[]): Promise<void> {
  const all = ['site', ...tags.map((tag) => tag.slice(0, 256))];
  for (let at = 0; at < all.length; at += 100) {
    const some = all.slice(at, at + 100);
    await unstable_cache(async () => 1, ['cache tags', ...some], { tags: some })();
  }
}

/**
 * Marks every page with one of these tags as stale: it goes on answering until its new version is
 * rendered.
 */
export function markStale(tags: string[]): void {
  forgetUntilMarked();
  for (const tag of tags) revalidateTag(tag, 'max');
}

/**
 * A value and when its making began, in milliseconds: from that, prerendering knows a stale one
 * (prerender.ts).
 */
export type CachedValue<Value> = { value: Value; since: number };

/**
 * A value kept under tags for a route that is not static itself, because it answers conditional
 * requests. A stale value is answered while the next is made; when that fails the value stays stale
 * and the next request tries again.
 */
export async function keep<Value>(key: string[], tags: string[], make: () => Promise<Value>): Promise<CachedValue<Value>> {
  const dated = async () => {
    const since = Date.now();
    return { since, value: await make() };
  };
  return unstable_cache(dated, key, { tags: ['site', ...tags], revalidate: 300 })();
}
