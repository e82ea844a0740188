import { isWebAddress } from './body';

/** A player that a reader may load in place of a link. Hosts are those of frame-src in next.config.js. */
export type Player = { kind: 'video' | 'post'; src: string; host: string };

const id = /^[\w-]{11}$/;

/** The player for an address: YouTube (without cookies), Telegram and X. Null: there is only a link. */
export function playerOf(address: string): Player | null {
  if (!isWebAddress(address)) return null;
  const url = new URL(address);
  const host = url.hostname.replace(/^(www|m|mobile)\./, '');
  const parts = url.pathname.split('/').filter(Boolean);
  if (host === 'youtube.com' || host === 'youtu.be' || host === 'youtube-nocookie.com') return youTube(host, parts, url.searchParams);
  const [first = '', second = '', third = ''] = parts;
  if (host === 't.me' && /^\w{3,64}$/.test(first) && /^\d{1,12}$/.test(second))
    return { kind: 'post', src: `https://t.me/${first}/${second}?embed=1&mode=tme`, host: 't.me' };
  if ((host === 'x.com' || host === 'twitter.com') && second === 'status' && /^\d{1,20}$/.test(third))
    return { kind: 'post', src: `https://platform.twitter.com/embed/Tweet.html?id=${third}&dnt=true`, host: 'x.com' };
  return null;
}

function youTube(host: string, [first = '', second = '']: string[], query: URLSearchParams): Player | null {
  const video = host === 'youtu.be' ? first : first === 'watch' ? (query.get('v') ?? '') : /^(embed|shorts|live)$/.test(first) ? second : '';
  if (!id.test(video)) return null;
  const start = Number.parseInt(query.get('t') ?? query.get('start') ?? '', 10);
  const at = Number.isSafeInteger(start) && start > 0 && start < 1e6 ? `?start=${start}` : '';
  return { kind: 'video', src: `https://www.youtube-nocookie.com/embed/${video}${at}`, host: 'youtube.com' };
}
