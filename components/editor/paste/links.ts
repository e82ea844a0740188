const goingRound: { host: RegExp; path: RegExp; names: string[] }[] = [
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, names: ['q', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /./, names: ['url'] },
  { host: /^(l|lm)\.facebook\.com$/, path: /^\/l\.php$/, names: ['u'] },
  { host: /^(m\.|www\.)?vk\.(com|ru)$/, path: /^\/away(\.php)?$/, names: ['to'] },
  { host: /^(www\.)?youtube\.com$/, path: /^\/redirect$/, names: ['q'] },
  { host: /^t\.me$/, path: /^\/iv$/, names: ['url'] },
  { host: /^weibo\.cn$/, path: /^\/sinaurl$/, names: ['u'] },
  { host: /^(www\.)?(instagram\.com|l\.instagram\.com)$/, path: /^\/(linkshim\/)?$/, names: ['u'] },
  { host: /^(www\.)?linkedin\.com$/, path: /^\/(redir\/redirect|safety\/go)$/, names: ['url'] },
  { host: /^c\.pc\.qq\.com$/, path: /./, names: ['url', 'pfurl'] },
  { host: /^link\.juejin\.cn$|^(www\.)?jianshu\.com$/, path: /^\/$|^\/go-wild$/, names: ['target', 'url'] },
  { host: /^(www\.)?ok\.ru$/, path: /^\/dk$/, names: ['st.link'] },
  { host: /^link\.zhihu\.com$/, path: /./, names: ['target'] },
];

/** What guards of mail wrote over an address in their own way, as it was before. */
function guarded(url: URL): string | undefined {
  if (/^urldefense(\.proofpoint)?\.com$/.test(url.hostname) && /^\/v[12]\/url$/.test(url.pathname)) {
    const written = url.searchParams.get('u') ?? '';
    const read = url.pathname.startsWith('/v1') ? written : written.replaceAll('_', '/').replace(/-([\dA-F]{2})/g, '%$1');
    try {
      return decodeURIComponent(read);
    } catch {
      return;
    }
  }
  // What the third kind took out of the address stands in its tail; only whole ones are read.
  const third = /^\/v3\/__(https?:\/{1,2}.+?)__;([^!]*)!/.exec(`${url.pathname}${url.search}`);
  if (url.hostname !== 'urldefense.com' || !third || third[2] !== '') return;
  return third[1]?.replace(/^(https?:)\/(?!\/)/, '$1//');
}

/** Where an address that goes round by another site leads. */
export function straighten(address: string, depth = 0): string {
  if (!URL.canParse(address) || depth > 3) return address;
  const url = new URL(address);
  const round = goingRound.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  const goal = [guarded(url), ...(round?.names ?? []).map((name) => url.searchParams.get(name))].find((target) => target && /^https?:/.test(target));
  return goal ? straighten(goal, depth + 1) : address;
}

/**
 * Links lead straight to their goal; those within the document they come from, or to nowhere, are
 * words.
 */
export function repairLinks(root: Element): void {
  for (const anchor of [...root.querySelectorAll('a')]) {
    const href = anchor.getAttribute('href') ?? '';
    if (/^(https?:|mailto:|\/(?!\/))/i.test(href.trim())) anchor.setAttribute('href', straighten(href.trim()));
    else anchor.replaceWith(...anchor.childNodes);
  }
}
