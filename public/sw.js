const pages = 'infoshos-pages-1';
const shell = 'infoshos-shell-2';
const mostPages = 40;
const mostFiles = 120;
const offline = ['/en/offline', '/ru/offline', '/zh/offline'];

const isPage = (url) => /^\/(en|ru|zh)(\/|$)/.test(url.pathname) && !/\/(search|contact|comments|typos|words)(\/|$)/.test(url.pathname) && !/\.(xml|json|md|png|webmanifest)$/.test(url.pathname);
const isShell = (url) => /^\/(_next\/static|icons|media|(en|ru|zh)\/words)\//.test(url.pathname) || url.pathname === '/reader.js';

async function trim(name, most) {
  const cache = await caches.open(name);
  const keys = (await cache.keys()).filter((one) => !offline.includes(new URL(one.url).pathname));
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((one) => cache.delete(one)));
}

async function store(name, request, response, most) {
  const cache = await caches.open(name);
  await cache.delete(request);
  await cache.put(request, response);
  await trim(name, most);
}

async function keepOffline(path) {
  const response = await fetch(path, { credentials: 'omit' });
  if (!response.ok) return;
  const text = await response.clone().text();
  await (await caches.open(pages)).put(path, response);
  const styles = [...text.matchAll(/href="(\/_next\/static\/[^"]+\.(?:css|woff2))/g)].map((found) => found[1]);
  await (await caches.open(shell)).addAll([...new Set(styles)]);
}

async function answerPage(event, url) {
  const plain = new Request(url.origin + url.pathname, { credentials: 'omit' });
  try {
    const response = await fetch(event.request);
    if (response.ok && response.type === 'basic' && !response.redirected && isPage(url) && url.search === '') event.waitUntil(store(pages, plain, response.clone(), mostPages));
    return response;
  } catch {
    const locale = /^\/(en|ru|zh)(\/|$)/.exec(url.pathname)?.[1] ?? 'en';
    return (await caches.match(plain)) ?? (await caches.match(`/${locale}/offline`)) ?? Response.error();
  }
}

async function answerShell(event, url) {
  const held = await caches.match(event.request);
  const isFixed = url.pathname.startsWith('/_next/static/') || url.pathname.startsWith('/media/');
  if (held && isFixed) return held;
  try {
    const response = await fetch(event.request);
    if (response.ok && response.type === 'basic' && response.status === 200) event.waitUntil(store(shell, event.request, response.clone(), mostFiles));
    return response;
  } catch {
    return held ?? Response.error();
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.allSettled(offline.map(keepOffline)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const drop = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('infoshos-') && name !== pages && name !== shell).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(drop());
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (/^\/(desk|api)(\/|$)/.test(url.pathname)) return;
  if (event.request.mode === 'navigate') event.respondWith(answerPage(event, url));
  else if (isShell(url)) event.respondWith(answerShell(event, url));
});
