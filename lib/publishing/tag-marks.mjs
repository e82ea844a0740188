import { tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';

/**
 * Milliseconds by a clock that only goes forward. The system's may be set back or forward: a change
 * marked by it then looks older than the pages that it made stale, and is hidden for as long.
 */
export const steady = () => performance.timeOrigin + performance.now();

/**
 * Marks everything with these tags: stale, which goes on answering until it is made anew, or over.
 * The table is the one that the framework asks (16.4.6), so it counts in the whole process.
 * @param {string[]} tags
 * @param {{ stale?: number, expired?: number }} marks
 */
export function markTags(tags, marks = { stale: steady() }) {
  for (const tag of tags) tagsManifest.set(tag, { ...tagsManifest.get(tag), ...marks });
}
