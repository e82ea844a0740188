import { alwaysKept, isFileAddress, isLasting, isPage, isPicture, isStory, localeOfAddress, pictureName } from './worker/addresses';
import { addToFiles, ageOf, copyOfPage, dropOld, fetchAndKeep, findCopy, findLike, forget, keepPage, listPageCopies, put, save, unsave } from './worker/copies';
import type { WorkerFetchEvent, WorkerMessageEvent, WorkerScope } from './worker/scope';

/**
 * The files of this build that pages need without a connection: each build has a worker of its own
 * by them.
 */
declare const buildFiles: string[];

const worker = self as unknown as WorkerScope;
const frontFor = 30 * 60_000;
const day = 86_400_000;

/**
 * Whether an answer may be kept: a page for everybody, as it was asked for, or the notice that
 * stands in its place.
 */
const mayKeep = ({ pathname, search }: URL, response: Response): boolean =>
  (response.ok || response.status === 410) &&
  response.type === 'basic' &&
  !response.redirected &&
  search === '' &&
  isPage(pathname) &&
  !/no-store|private/.test(response.headers.get('cache-control') ?? '');

/** Keeps what a language needs, and renews it when it is old. */
async function prepare(locale: string, isNewBuild = false): Promise<void> {
  const old = await Promise.all(
    alwaysKept(locale).map(async (path, at) => (isNewBuild || (await ageOf(path)) > (at === 0 ? frontFor : day) ? fetchAndKeep(path) : true)),
  );
  if (old.length > 0) await addToFiles([`/${locale}/words/reader`]);
}

async function withoutConnection(path: string): Promise<Response> {
  const held = await copyOfPage(path);
  if (held) return held;
  const locales = [localeOfAddress(path), ...navigator.languages.map((language) => language.slice(0, 2)), 'en', 'ru', 'zh'];
  for (const locale of locales) {
    if (path === '/' && locale && (await findCopy(`/${locale}`))) return Response.redirect(`/${locale}`);
    const page = path === '/' ? null : await copyOfPage(`/${locale}/offline`);
    if (page) return page;
  }
  return Response.error();
}

async function answerPage(event: WorkerFetchEvent, url: URL): Promise<Response> {
  const { pathname } = url;
  try {
    const response = await fetch(event.request);
    const isAway = response.status >= 502 && response.status <= 504;
    const held = isAway ? await copyOfPage(pathname) : null;
    if (held) return held;
    // A copy of what was withdrawn gives way to the notice, and of what is not there any more to
    // nothing.
    if (mayKeep(url, response)) event.waitUntil(keepPage(pathname, response.clone()));
    else if (response.status === 404) event.waitUntil(forget(pathname));
    const locale = localeOfAddress(pathname);
    if (locale && response.ok) event.waitUntil(prepare(locale).catch(() => undefined));
    return response;
  } catch {
    return withoutConnection(pathname);
  }
}

async function answerFile(event: WorkerFetchEvent, { pathname }: URL): Promise<Response> {
  const held = await findCopy(pathname);
  if (held && isLasting(pathname)) return held;
  try {
    const response = await fetch(event.request);
    if (response.status === 200 && response.type === 'basic') event.waitUntil(put(isPicture(pathname) ? 'pictures' : 'files', pathname, response.clone()));
    return response;
  } catch {
    return held ?? (isPicture(pathname) ? await findLike(pictureName(pathname)) : undefined) ?? Response.error();
  }
}

/**
 * The pages that are open are kept, though this worker did not answer them; so is what their
 * languages need.
 */
async function begin(): Promise<void> {
  await dropOld();
  await worker.clients.claim();
  const windows = await worker.clients.matchAll({ includeUncontrolled: true });
  const shown = windows.map(({ url }) => new URL(url)).filter(({ pathname, search }) => isPage(pathname) && search === '');
  const paths = [...new Set(shown.map(({ pathname }) => pathname))];
  const locales = new Set([...paths, ...(await listPageCopies())].flatMap((path) => localeOfAddress(path) ?? []));
  await Promise.allSettled([...paths.map((path) => fetchAndKeep(path)), ...[...locales].map((locale) => prepare(locale, true))]);
}

async function hear({ data, ports }: WorkerMessageEvent): Promise<void> {
  const { save: wanted, drop } = (data ?? {}) as { save?: unknown; drop?: unknown };
  if (isStory(drop)) await unsave(drop);
  ports[0]?.postMessage(isStory(wanted) ? await save(wanted).catch(() => null) : null);
}

worker.addEventListener('install', (event) => event.waitUntil(addToFiles(buildFiles).then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(begin()));
worker.addEventListener('message', (event) => event.waitUntil(hear(event)));
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (/^\/(desk|api|preview)(\/|$)/.test(url.pathname)) return;
  if (event.request.mode === 'navigate') event.respondWith(answerPage(event, url));
  else if (isFileAddress(url.pathname)) event.respondWith(answerFile(event, url));
});
