import { all, make } from './element';

async function titleOf(request: Request): Promise<string> {
  const html = (await (await caches.match(request))?.text()) ?? '';
  const { title } = new DOMParser().parseFromString(/<title>[^<]*/.exec(html)?.[0] ?? '', 'text/html');
  return title.replace(/ — [^—]*$/, '');
}

/** On the page that is shown without a connection: the pages that are kept here. */
export async function showStored(place: HTMLElement): Promise<void> {
  if (!('caches' in self)) return;
  const names = (await caches.keys()).filter((name) => /^infoshos-(pages|saved)/.test(name));
  const requests = (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat();
  const pages = await Promise.all(
    requests
      .filter(({ url }) => !/\/(offline|saved)$|\/media\//.test(url))
      .map(async (request) => ({ path: new URL(request.url).pathname, title: await titleOf(request) })),
  );
  const list = make('ul');
  for (const { path, title } of pages.reverse()) {
    list.append(make('li', { className: 'border-b border-line py-2.5' }, make('a', { href: path, lang: path.slice(1, 3), textContent: title || path })));
  }
  place.replaceChildren(list);
  for (const element of all('[data-stored-title]')) element.hidden = pages.length === 0;
}
