import { posix } from 'node:path';

/** The name of a file of sound, film, or a document, which the library does not keep. */
export const isMediaFileName = (given: string): boolean =>
  /\.(mp[34]|m4[av]|og[agv]|opus|wav|flac|web[ma]|mov|avi|mkv|pdf|docx?|xlsx?|pptx?|od[tsp])([?#]|$)/i.test(given);

/**
 * Where a picture lies that a text names by a path: from its own folder, or from the top of the
 * site. Null for what is no path.
 */
export function pathInSource(given: string, folder: string): string | null {
  const trimmed = given
    .trim()
    .replace(/^\{\{.*?\}\}/, '')
    .split(/[?#]/)[0];
  if (!trimmed || trimmed.length > 1000 || /^[a-z][a-z0-9+.-]*:|^\/\/|[\u0000-\u001f\\{}]/i.test(trimmed)) return null;
  const path = posix.normalize(trimmed.startsWith('/') ? trimmed : posix.join(folder, trimmed));
  return path.startsWith('..') || path.endsWith('/') ? null : path;
}
