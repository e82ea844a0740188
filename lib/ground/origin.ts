/**
 * True when a state-changing request comes from a page of this site. Sec-Fetch-Site decides where
 * the browser sends it; else Origin must name the host that was asked. A request with neither is
 * refused.
 */
export function isSameOrigin(headers: Headers, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  const host = headers.get('host');
  return new URL(origin).host === host || new URL(origin).origin === new URL(siteUrl).origin;
}

/**
 * The reader's address: the connection's own, or what the nearest `trusted` proxies wrote into
 * X-Forwarded-For.
 */
export function clientAddress(headers: Headers, trusted: number): string {
  const hops = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  if (trusted > 0) return hops.at(-trusted) ?? 'unknown';
  return hops.at(-1) ?? 'local';
}
