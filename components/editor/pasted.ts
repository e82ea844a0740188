const listItem = String.raw`<p\b[^>]*mso-list:[^>]*>[\s\S]*?<\/p>\s*`;
const marker = /<!(?:--)?\[if !supportLists\](?:--)?>([\s\S]*?)<!(?:--)?\[endif\](?:--)?>/i;

/** Word writes lists as paragraphs with a bullet or number in them. */
function listOf(paragraphs: string): string {
  const items = [...paragraphs.matchAll(new RegExp(listItem, 'gi'))].map(([paragraph]) => {
    const mark = (marker.exec(paragraph)?.[1] ?? '').replace(/<[^>]*>|&nbsp;|\s/g, '');
    const words = paragraph.replace(marker, '').replace(/^<p\b[^>]*>|<\/p>\s*$/gi, '');
    return { isNumbered: /^\(?(\d+|[a-z]|[ivx]+)[.)]$/i.test(mark), words };
  });
  const name = items[0]?.isNumbered ? 'ol' : 'ul';
  return `<${name}>${items.map(({ words }) => `<li><p>${words}</p></li>`).join('')}</${name}>`;
}

/** Google Docs sends links round by its own address. */
function straighten(href: string): string {
  const address = href.replaceAll('&amp;', '&');
  if (!URL.canParse(address)) return href;
  const url = new URL(address);
  const goal = url.pathname === '/url' && /^(www\.)?google\.[a-z.]+$/.test(url.hostname) ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : null;
  return goal ? goal.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : href;
}

/** What word processors and pages put around their words is taken off before the schema sees them. */
export function cleanPasted(html: string): string {
  return html
    .replace(new RegExp(`(?:${listItem})+`, 'gi'), listOf)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[(if|endif)[^>]*>/gi, '')
    .replace(/<(style|script|title|xml)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?(style|script|title|meta|link|xml)\b[^>]*>/gi, '')
    .replace(/<(\/?)h1\b/gi, '<$1h2')
    .replace(/<(\/?)h[56]\b/gi, '<$1h4')
    .replace(/<(\/?)o:p[^>]*>/gi, '')
    .replace(/<p\b[^>]*>(?:\s|&nbsp;|<\/?span[^>]*>|<br[^>]*>)*<\/p>/gi, '')
    .replace(/(<a\b[^>]*\shref=")([^"]*)"/gi, (_all, before: string, href: string) => `${before}${straighten(href)}"`)
    .replace(/\sdata-block="[^"]*"(?=[^>]*class="(?!tiptap))/gi, '');
}
