import { filesIn, isAlwaysKept, isStory, picturesIn } from './addresses';

/**
 * Saved stories with their pictures stand apart: what was read in passing never pushes them out.
 */
const names = { pages: 'infoshos-pages-2', saved: 'infoshos-saved-1', files: 'infoshos-files-1', pictures: 'infoshos-pictures-1' };
const most = { pages: 40, saved: 100, files: 80, pictures: 120 };
type Place = keyof typeof names;

const keptAt = 'x-kept-at';
const open = (place: Place): Promise<Cache> => caches.open(names[place]);
const pathOf = ({ url }: Request): string => new URL(url).pathname;
// The framework's answers vary by what its own script asks with.
const look = { ignoreVary: true };

/** The addresses in a place that can go, the oldest first. */
async function passing(place: Place): Promise<string[]> {
  const paths = (await (await open(place)).keys()).map(pathOf);
  if (place === 'saved') return paths.filter(isStory);
  return place === 'pages' ? paths.filter((path) => !isAlwaysKept(path)) : paths;
}

async function trim(place: Place, left: number): Promise<void> {
  const cache = await open(place);
  const paths = await passing(place);
  const old = paths.slice(0, Math.max(0, paths.length - left));
  await Promise.all(old.map((path) => (place === 'saved' ? unsave(path) : cache.delete(path, look))));
}

/**
 * Keeps an answer as the newest of its place. Where the device is full, half of what was kept in
 * passing gives way first.
 */
export async function put(place: Place, path: string, response: Response): Promise<void> {
  const cache = await open(place);
  const again = response.clone();
  await cache.delete(path, look);
  try {
    await cache.put(path, response);
  } catch {
    await Promise.all([trim('pages', most.pages / 2), trim('pictures', most.pictures / 2)]);
    await cache.put(path, again);
  }
  await trim(place, most[place]);
}

const fetchPlain = (path: string): Promise<Response> => fetch(path, { credentials: 'omit' });

/** Sees to it that files are kept; true when all are. */
async function addFiles(place: Place, paths: string[]): Promise<boolean> {
  const add = async (path: string) => {
    const held = await (await open(place)).match(path, look);
    const found = held ? null : ((await caches.match(path, look)) ?? (await fetchPlain(path)));
    if (found?.status === 200) await put(place, path, found);
    return held !== undefined || found?.status === 200;
  };
  const added = await Promise.allSettled(paths.map(add));
  return added.every((result) => result.status === 'fulfilled' && result.value);
}
export const addToFiles = (paths: string[]): Promise<boolean> => addFiles('files', paths);

export const findCopy = (path: string): Promise<Response | undefined> => caches.match(path, look);

/** A kept copy of a page, which says in its root element since when it has been kept. */
export async function copyOfPage(path: string): Promise<Response | null> {
  const held = await findCopy(path);
  if (!held) return null;
  const mark = isAlwaysKept(path) && !/^\/..$/.test(path) ? '' : `data-kept="${held.headers.get(keptAt)}" `;
  return new Response((await held.text()).replace('<html ', `<html ${mark}`), { status: held.status, headers: held.headers });
}

/** How long ago a page was kept, in milliseconds. */
export async function ageOf(path: string): Promise<number> {
  const at = (await findCopy(path))?.headers.get(keptAt);
  return at ? Date.now() - Date.parse(at) : Number.POSITIVE_INFINITY;
}

const isSaved = async (path: string): Promise<boolean> => (await (await open('saved')).match(path, look)) !== undefined;

/** Keeps a page as it was answered, and the files it is shown with. */
export async function keepPage(path: string, response: Response, to?: 'saved'): Promise<boolean> {
  const place = to ?? ((await isSaved(path)) ? 'saved' : 'pages');
  const html = await response.text();
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  headers.set(keptAt, new Date().toISOString());
  await put(place, path, new Response(html, { status: response.status, headers }));
  const hasFiles = await addToFiles(filesIn(html));
  return place === 'saved' ? (await addFiles('saved', picturesIn(html))) && hasFiles : hasFiles;
}

/** Fetches a page and keeps it. Rejects without a connection. */
export async function fetchAndKeep(path: string, to?: 'saved'): Promise<boolean> {
  const response = await fetchPlain(path);
  return response.ok && !response.redirected && keepPage(path, response, to);
}

/**
 * Keeps a story with its pictures until its reader takes it off the list: whether `all` is here, or
 * the `text` alone, or nothing.
 */
export async function save(path: string): Promise<'all' | 'text' | null> {
  const isNew = (await isSaved(path)) && (await ageOf(path)) < 86_400_000;
  const isWhole = isNew || (await fetchAndKeep(path, 'saved').catch(() => false));
  if (!(await isSaved(path))) return null;
  await (await open('pages')).delete(path, look);
  return isWhole || (await addFiles('saved', picturesIn((await (await findCopy(path))?.text()) ?? ''))) ? 'all' : 'text';
}

/** Forgets a saved story and those of its pictures that no other saved story shows. */
export async function unsave(path: string): Promise<void> {
  const cache = await open('saved');
  await cache.delete(path, look);
  const stories = await Promise.all((await passing('saved')).map(async (saved) => (await cache.match(saved, look))?.text()));
  const shown = new Set(stories.flatMap((html) => picturesIn(html ?? '')));
  const pictures = (await cache.keys()).map(pathOf).filter((pathname) => !isStory(pathname) && !shown.has(pathname));
  await Promise.all(pictures.map((picture) => cache.delete(picture)));
}

/** Forgets a page that is not there any more. */
export async function forget(path: string): Promise<void> {
  await unsave(path);
  await (await open('pages')).delete(path, look);
}

/** The kept address that begins with these letters, of what passed or was saved. */
export async function findLike(start: string): Promise<Response | undefined> {
  for (const place of ['saved', 'pictures'] as const) {
    const cache = await open(place);
    const request = (await cache.keys()).find((request) => pathOf(request).startsWith(start));
    if (request) return cache.match(request, look);
  }
  return undefined;
}

/** The addresses of the pages that are kept. */
export const listPageCopies = async (): Promise<string[]> => (await (await open('pages')).keys()).map(pathOf);

/** Drops what earlier workers kept under other names. */
export async function dropOld(): Promise<void> {
  const now = Object.values(names);
  const old = (await caches.keys()).filter((name) => name.startsWith('infoshos-') && !now.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}
