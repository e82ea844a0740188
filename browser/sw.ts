import type { Asked, Scope } from './worker-scope';

const worker = self as unknown as Scope;

const pages = 'infoshos-pages-1';
const shell = 'infoshos-shell-2';
const mostPages = 40;
const mostFiles = 120;
const offline = ['/en/offline', '/ru/offline', '/zh/offline'];

const isPage = ({ pathname }: URL): boolean =>
  /^\/(en|ru|zh)(\/|$)/.test(pathname) && !/\/(search|contact|comments|typos|words)(\/|$)/.test(pathname) && !/\.(xml|json|md|png|webmanifest)$/.test(pathname);
const isShell = ({ pathname }: URL): boolean => /^\/(_next\/static|browser|icons|media|(en|ru|zh)\/words)\//.test(pathname);

async function trim(name: string, most: number): Promise<void> {
  const cache = await caches.open(name);
  const keys = (await cache.keys()).filter((one) => !offline.includes(new URL(one.url).pathname));
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((one) => cache.delete(one)));
}

async function store(name: string, request: Request, response: Response, most: number): Promise<void> {
  const cache = await caches.open(name);
  await cache.delete(request);
  await cache.put(request, response);
  await trim(name, most);
}

async function keepOffline(path: string): Promise<void> {
  const response = await fetch(path, { credentials: 'omit' });
  if (!response.ok) return;
  const text = await response.clone().text();
  await (await caches.open(pages)).put(path, response);
  const files = [...text.matchAll(/(?:href|src)="(\/(?:_next\/static|browser)\/[^"]+\.(?:css|woff2|js))"/g)].flatMap((found) => found[1] ?? []);
  await (await caches.open(shell)).addAll([...new Set(files)]);
}

async function answerPage(event: Asked, url: URL): Promise<Response> {
  const plain = new Request(url.origin + url.pathname, { credentials: 'omit' });
  try {
    const response = await fetch(event.request);
    const isKept = response.ok && response.type === 'basic' && !response.redirected && isPage(url) && url.search === '';
    if (isKept) event.waitUntil(store(pages, plain, response.clone(), mostPages));
    // A copy of what was withdrawn gives way to the notice, and of what is not there any more to nothing.
    else if (response.status === 410 && isPage(url)) event.waitUntil(store(pages, plain, response.clone(), mostPages));
    else if (response.status === 404) event.waitUntil(caches.open(pages).then((cache) => cache.delete(plain)));
    return response;
  } catch {
    const locale = /^\/(en|ru|zh)(\/|$)/.exec(url.pathname)?.[1] ?? 'en';
    return (await caches.match(plain)) ?? (await caches.match(`/${locale}/offline`)) ?? Response.error();
  }
}

async function answerShell(event: Asked, url: URL): Promise<Response> {
  const held = await caches.match(event.request);
  if (held && /^\/(_next\/static|browser|media)\//.test(url.pathname)) return held;
  try {
    const response = await fetch(event.request);
    if (response.ok && response.type === 'basic' && response.status === 200) event.waitUntil(store(shell, event.request, response.clone(), mostFiles));
    return response;
  } catch {
    return held ?? Response.error();
  }
}

worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.allSettled(offline.map(keepOffline)).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  const drop = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('infoshos-') && name !== pages && name !== shell);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(drop());
});

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (/^\/(desk|api)(\/|$)/.test(url.pathname)) return;
  if (event.request.mode === 'navigate') event.respondWith(answerPage(event, url));
  else if (isShell(url)) event.respondWith(answerShell(event, url));
});
