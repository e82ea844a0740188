import { playerOf } from '@/lib/articles/body/embeds';
import { withoutLift } from './formulas';
import type { LeftOut } from './left-out';

/** A picture that came along as bytes: where it belongs, and its words. */
export type PastedPicture = { data: string; type: string; after: string; alt: string; caption: string };

const fence = /^(P|DIV|LI|UL|OL|TABLE|BLOCKQUOTE|FIGURE|H[1-6])$/;
const embedded = 'blockquote.twitter-tweet, blockquote.instagram-media, blockquote.tiktok-embed, blockquote[cite]';

/** Words for a place that knows no marks. */
function captionOf(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const lift of copy?.querySelectorAll('sup, sub') ?? []) lift.replaceWith(withoutLift(lift.textContent ?? '', lift.tagName === 'SUP' ? 'SUP' : 'SUB'));
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Players, and lines that hold nothing but the address of one, become link cards. */
export function takeEmbeds(root: Element): void {
  const card = (element: Element, url: string) => {
    const div = root.ownerDocument.createElement('div');
    div.setAttribute('data-url', url);
    element.replaceWith(div);
  };
  for (const frame of [...root.querySelectorAll('iframe, embed, video, audio')]) {
    const lazy = ['data-src', 'data-lazy-src', 'data-original'].map((name) => frame.getAttribute(name)).find(Boolean);
    const given = frame.getAttribute('src') ?? frame.querySelector('source')?.getAttribute('src') ?? '';
    const address = lazy && !playerOf(given.replace(/^\/\//, 'https://')) ? lazy : given;
    const url = address.startsWith('//') ? `https:${address}` : address;
    if (playerOf(url)) card(frame, url);
    else frame.remove();
  }
  for (const script of [...root.querySelectorAll('script[data-telegram-post]')]) {
    const url = `https://t.me/${script.getAttribute('data-telegram-post')}`;
    if (playerOf(url)) card(script, url);
  }
  for (const quote of [...root.querySelectorAll(embedded)]) {
    const addresses = [
      quote.getAttribute('cite'),
      quote.getAttribute('data-instgrm-permalink'),
      ...[...quote.querySelectorAll('a')].map((element) => element.getAttribute('href')).toReversed(),
    ];
    const url = addresses.find((address) => address && playerOf(address));
    if (url && (quote.className || quote.querySelector('a')?.getAttribute('href') === url)) card(quote, url);
  }
  for (const line of [...root.querySelectorAll('p, div')]) {
    const words = (line.textContent ?? '').trim();
    const links = line.querySelectorAll('a');
    const href = links.length === 1 && links[0]?.textContent?.trim() === words ? (links[0].getAttribute('href') ?? '') : '';
    const url = playerOf(words) ? words : /^\S+$/.test(words) && href && playerOf(href) ? href : null;
    if (url && !line.querySelector('img, p, div, table, li') && !line.closest('li, td, th, table, blockquote') && !line.hasAttribute('data-url'))
      card(line, url);
  }
}

/**
 * Pictures are taken out of the words. Those whose bytes came along (in the address, or in Word's
 * second copy of the clipboard) are handed over with the block that they follow; the others are
 * told of.
 */
export function takePictures(root: Element, local: { data: string; type: string }[], newId: () => string): { pictures: PastedPicture[]; left: LeftOut[] } {
  const pictures: PastedPicture[] = [];
  const blockBefore = blocksBefore(root, newId);
  const left: LeftOut[] = [];
  const images = [...root.querySelectorAll('img, image')];
  const isLocal = (image: Element) => /^(file:|cid:|blob:|webkit-fake-url:)/i.test(image.getAttribute('src') ?? '');
  const fromDisk = images.filter(isLocal);
  for (const image of images) {
    const [, type, data] = /^data:(image\/[\w.+-]+);base64,([\s\S]+)$/i.exec(image.getAttribute('src') ?? '') ?? [];
    // A page that loads its pictures late puts a dot in their place.
    const isStandIn = image.matches('[data-src], [data-original], [data-lazy-src], [data-srcset]') && (data ?? '').length < 200;
    const given =
      type && data && !/svg/i.test(type) && !isStandIn ? { type, data } : fromDisk.length === local.length ? local[fromDisk.indexOf(image)] : undefined;
    const figure = image.closest('figure');
    const caption = captionOf(figure?.querySelector('figcaption'));
    const alt = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
    const isDot =
      ['width', 'height'].some((side) => /^[0-3](px)?$/.test(image.getAttribute(side) ?? '')) ||
      /(^|[;\s])(width|height)\s*:\s*[0-3](\.\d+)?px/i.test(image.getAttribute('style') ?? '');
    const after = given ? blockBefore(figure ?? image) : '';
    if (given) pictures.push({ ...given, after, alt, caption });
    else if (!isDot && !/(^|\/)(cleardot|clear|spacer|blank|transparent|pixel|1x1)\.(gif|png)$/i.test(image.getAttribute('src') ?? ''))
      left.push({ kind: 'picture', words: alt || caption || nameOf((isStandIn && image.getAttribute('data-src')) || (image.getAttribute('src') ?? '')) });
    image.remove();
    if (figure && !figure.querySelector('img')) {
      if (given) figure.remove();
      else {
        figure.querySelector('figcaption')?.remove();
        figure.replaceWith(...figure.childNodes);
      }
    }
  }
  return { pictures, left };
}

const nameOf = (address: string) => (/^(data|blob):/.test(address) ? '' : (address.split(/[?#]/)[0]?.split('/').at(-1) ?? ''));

/**
 * Tells of a place the nearest block with words before it, which gets a number of its own. Nothing
 * where there is none.
 */
function blocksBefore(root: Element, newId: () => string): (place: Element) => string {
  const blocks = [...root.querySelectorAll('p, h2, h3, h4, li, blockquote, table, div')].filter(
    (element) => fence.test(element.tagName) && !element.querySelector('p, div, h2, h3, h4'),
  );
  return (place) => {
    let [from, to] = [0, blocks.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((blocks[middle] as Element).compareDocumentPosition(place) & 4) from = middle + 1;
      else to = middle;
    }
    let at = from - 1;
    while (at >= 0 && !/\S/.test(blocks[at]?.textContent ?? '')) at -= 1;
    const before = blocks[at];
    if (!before) return '';
    const known = before.getAttribute('data-block');
    if (known) return known;
    const id = newId();
    before.setAttribute('data-block', id);
    return id;
  };
}

/** The pictures in Word's rich text: its HTML names files that no browser may read. */
export function picturesOfRtf(rtf: string): { data: string; type: string }[] {
  const found: { data: string; type: string }[] = [];
  for (let at = rtf.indexOf('{\\pict'); at >= 0; at = rtf.indexOf('{\\pict', at + 1)) {
    const group = groupAt(rtf, at);
    const kind = /\\(png|jpeg)blip/.exec(group)?.[1];
    const hex = /(?:^|\s)([\da-fA-F\s]{64,})$/.exec(group)?.[1]?.replace(/\s/g, '');
    if (kind && hex) found.push({ type: `image/${kind}`, data: base64Of(hex) });
  }
  return found;
}

/** The words of a group of rich text without the groups within it. */
function groupAt(rtf: string, start: number): string {
  let [depth, at, group] = [1, start + 1, ''];
  const brace = /[{}]/g;
  while (depth > 0 && at < rtf.length) {
    brace.lastIndex = at;
    const end = brace.exec(rtf)?.index ?? rtf.length;
    if (depth === 1) group += rtf.slice(at, end);
    depth += rtf[end] === '{' ? 1 : -1;
    at = end + 1;
  }
  return group.trimEnd();
}

function base64Of(hex: string): string {
  let binary = '';
  for (let at = 0; at + 1 < hex.length; at += 2) binary += String.fromCharCode(Number.parseInt(hex.slice(at, at + 2), 16));
  return btoa(binary);
}
