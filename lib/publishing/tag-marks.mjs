import { channel } from 'node:diagnostics_channel';
import { tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';
import { markedChannel } from './channels.mjs';

const marked = channel(markedChannel);

/**
 * Milliseconds by a clock that only goes forward. The system's may be set back or forward: a change
 * marked by it then looks older than the pages that it made stale, and is hidden for as long.
 */
export const steady = () => performance.timeOrigin + performance.now();

/**
 * Tags that are marked one by one. An archive of years that is taken over marks a million, and each
 * stays for as long as the process: a server with half a gigabyte ended in the middle of one.
 */
export const mostMarks = 50_000;

/**
 * Marks everything with these tags: stale, which answers until it is made anew, or over. The table
 * is the one that the framework asks (16.4.6), so it counts in the whole process. Beyond
 * `mostMarks` all that is kept becomes stale; what is over stays over.
 * @param {string[]} tags
 * @param {{ stale?: number, expired?: number }} marks
 */
export function markTags(tags, marks = { stale: steady() }) {
  for (const tag of tags) tagsManifest.set(tag, { ...tagsManifest.get(tag), ...marks });
  const isOver = marks.expired !== undefined && marks.expired <= steady();
  marked.publish({ tags, isOver });
  if (tagsManifest.size <= mostMarks) return;
  for (const [tag, { expired }] of tagsManifest) if (expired === undefined) tagsManifest.delete(tag);
  // Every page and every value has this tag (lib/ground/cache.ts).
  tagsManifest.set('site', { ...tagsManifest.get('site'), stale: steady() });
  marked.publish({ tags: ['site'], isOver: false });
}
