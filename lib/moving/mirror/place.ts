import { createHash } from 'node:crypto';
import { decodeSafely } from '../html/tree';

/**
 * Where an address of the site stands in its mirror: the file, from the folder's root, and what
 * links say.
 */
export type MirrorFile = { file: string; href: string };

const ofTheProgram = /^\/(?:desk|api|preview|[a-z]{2}\/(?:typos|comments\/(?:answer|report)))(?:\/|$)|^\/[a-z]{2}\/news\/[^/]+\/mistake$/;
const hasEnding = /\.[a-z0-9]{1,12}$/i;
const isWords = /^\/[a-z]{2}\/words\/[a-z]+$/;
const isComments = /^\/[a-z]{2}\/comments(?:\/thread\/\d+)?$/;
/**
 * Of the questions to a discussion, those that lead to more of it; the others sort it anew, or open
 * a form.
 */
const ofReading = new Set(['story', 'after']);
const longestName = 120;

/** True for an address whose answer is a file; what is not becomes a folder with its page. */
export const isFilePath = (path: string): boolean => hasEnding.test(path) || isWords.test(path);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A folder's name for the question of an address: a plain web server knows no questions. */
function nameOfQuery(query: URLSearchParams): string {
  const name = [...query].map(([key, value]) => `${key}-${value}`).join('.');
  return /^[\w.-]+$/.test(name) && name.length <= longestName ? name : digest(query.toString());
}

const isUsable = (segment: string): boolean => segment !== '' && !/^\.{1,2}$|[\\/\0]/.test(segment) && Buffer.byteLength(segment) <= 200;

/**
 * The place of an address of the site, or null for one that a mirror does not have: the desk's,
 * forms, other orders.
 */
export function placeOf(url: URL): MirrorFile | null {
  if (ofTheProgram.test(url.pathname)) return null;
  const segments = url.pathname.split('/').filter(Boolean).map(decodeSafely);
  if (!segments.every(isUsable)) return null;
  const isFile = isFilePath(url.pathname);
  if (isComments.test(url.pathname) && url.search !== '') {
    if ([...url.searchParams.keys()].some((name) => !ofReading.has(name))) return null;
    segments.push(nameOfQuery(url.searchParams));
  }
  const href = `/${segments.map(encodeURIComponent).join('/')}`;
  if (isFile) return { file: segments.join('/'), href };
  return { file: [...segments, 'index.html'].join('/'), href: href === '/' ? href : `${href}/` };
}

/** How the site is asked for what stands at an address: without what does not change its answer. */
export function requestOf(url: URL): string {
  const path = url.pathname.replace(/(?<=.)\/+$/, '');
  return isComments.test(path) ? `${path}${url.search}` : path;
}
