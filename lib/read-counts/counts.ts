const programs =
  /bot|crawl|spider|slurp|archiv|preview|fetch|monitor|headless|lighthouse|curl|wget|python|java\/|go-http|okhttp|axios|node|scrapy|facebookexternalhit|whatsapp|telegram|embed/i;

/**
 * Whether a reading is counted: not for programs that say what they are, not for readers who ask
 * not to be tracked (Sec-GPC, DNT), although nothing about them would be kept, and not for a page
 * that is fetched ahead.
 */
export function isCounted(headers: Headers): boolean {
  if (headers.get('sec-gpc') === '1' || headers.get('dnt') === '1') return false;
  if (/prefetch|prerender/i.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')) return false;
  const agent = headers.get('user-agent') ?? '';
  return agent !== '' && !programs.test(agent);
}
