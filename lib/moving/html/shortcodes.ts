import { captionHtml } from './caption';

export type GalleryPicture = { url: string; alt: string; caption: string; credit: string };
export type Shortcodes = { html: string; unknown: Map<string, number> };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);

/** The attributes of a shortcode: `ids="1,2" link=file`. */
function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g)].map((found) => [found[1] ?? '', found[2] ?? found[3] ?? found[4] ?? '']),
  );
}

const player = (tag: string, address: string): string => (address ? `<${tag} src="${escaped(address)}"></${tag}>` : '');

/**
 * Turns the shortcodes that WordPress itself defines into HTML: caption, gallery, playlist, embed,
 * video, audio. Others stay as the text they are, and are counted. `[[gallery]]` is an escaped one
 * and stands for its words.
 */
export function resolveShortcodes(html: string, gallery: (ids: string[] | null) => GalleryPicture[]): Shortcodes {
  const unknown = new Map<string, number>();
  const kept: string[] = [];
  const keep = (text: string): string => `\u0000${kept.push(text) - 1}\u0000`;
  let text = html
    .replaceAll('\u0000', '')
    // Where WordPress breaks a text off, or onto another page, nothing runs on.
    .replace(/<!--\s*(?:more|nextpage)\b[^>]*-->/g, '\n\n$&\n\n')
    .replace(/\[\[([a-z][\w-]*[^\]]*)\]\]/gi, (_all, inner: string) => keep(`[${inner}]`))
    .replace(/\[(wp_)?caption\b([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/gi, (_all, _wp, given: string, inner: string) => caption(attributesOf(given), inner))
    .replace(/\[embed\b[^\]]*\]\s*(\S+?)\s*\[\/embed\]/gi, (_all, address: string) => `\n\n${address}\n\n`)
    .replace(/\[(video|audio)\b([^\]]*)\](?:([\s\S]*?)\[\/\1\])?/gi, (_all, tag: string, given: string, inner = '') =>
      media(tag.toLowerCase(), attributesOf(given), inner),
    )
    .replace(/\[(gallery|playlist)\b([^\]]*)\]/gi, (_all, _name, given: string) => pictures(attributesOf(given), gallery));
  for (const [, name = ''] of text.matchAll(/\[([a-z][\w-]{1,40})(?:\s[^\]<>]*)?\]/gi))
    unknown.set(name.toLowerCase(), (unknown.get(name.toLowerCase()) ?? 0) + 1);
  text = text.replace(/\u0000(\d+)\u0000/g, (_all, at: string) => kept[Number(at)] ?? '');
  return { html: text, unknown };
}

function caption(given: Map<string, string>, inner: string): string {
  const found = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner);
  const said = given.get('caption') ?? '';
  if (!found) return `\n\n${inner} ${said}\n\n`;
  const align = /^align(left|right|wide|full)$/.exec(given.get('align') ?? '')?.[0];
  return `<figure${align ? ` class="${align}"` : ''}>${found[1]}<figcaption>${said}${found[2]?.trim() ?? ''}</figcaption></figure>`;
}

function media(tag: string, given: Map<string, string>, inner: string): string {
  const address = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'flv', 'wmv'].map((name) => given.get(name)).find(Boolean) ?? inner.trim();
  return player(tag, /^https?:\/\/|^\//.test(address) ? address : '');
}

function pictures(given: Map<string, string>, gallery: (ids: string[] | null) => GalleryPicture[]): string {
  const ids = (given.get('ids') ?? given.get('include') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return gallery(ids.length > 0 ? ids : null)
    .map(({ url, alt, ...words }) => `<figure><img src="${escaped(url)}" alt="${escaped(alt)}"><figcaption>${captionHtml(words)}</figcaption></figure>`)
    .join('');
}
