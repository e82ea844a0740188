import { isWebAddress } from './body';

/** A player that a reader may load in place of a link. It is loaded when its reader asks for it. */
export type Player = { kind: 'video' | 'post'; src: string; host: string };

const id = /^[\w-]{11}$/;

/** Where players may come from: `frame-src` in next.config.js and proxy.ts. */
export const frameHosts = [
  'https://www.youtube-nocookie.com',
  'https://t.me',
  'https://platform.twitter.com',
  'https://vkvideo.ru',
  'https://rutube.ru',
  'https://player.bilibili.com',
  'https://player.vimeo.com',
  'https://www.tiktok.com',
  'https://www.instagram.com',
] as const;

/** Reads the parts of an address into a player; null where it is no video or post of that site. */
type Reader = (parts: string[], query: URLSearchParams, host: string) => Player | null;

const readers: Record<string, Reader> = {
  'youtube.com': youTube,
  'music.youtube.com': youTube,
  'youtu.be': youTube,
  'youtube-nocookie.com': youTube,
  't.me': telegram,
  'telegram.me': telegram,
  'x.com': x,
  'twitter.com': x,
  'platform.twitter.com': x,
  'vk.com': vk,
  'vk.ru': vk,
  'vkvideo.ru': vk,
  'rutube.ru': rutube,
  'bilibili.com': bilibili,
  'player.bilibili.com': bilibili,
  'b23.tv': bilibili,
  'vimeo.com': vimeo,
  'player.vimeo.com': vimeo,
  'tiktok.com': tikTok,
  'instagram.com': instagram,
  'instagr.am': instagram,
};

/**
 * The player for an address of a video or post on one of the known sites. Null: there is only a
 * link.
 */
export function playerOf(address: string): Player | null {
  if (!isWebAddress(address)) return null;
  const url = new URL(address);
  const host = url.hostname.replace(/^(www|m|mobile)\./, '');
  const read = Object.hasOwn(readers, host) ? readers[host] : undefined;
  return read?.(url.pathname.split('/').filter(Boolean), url.searchParams, host) ?? null;
}

/** Seconds out of `90`, `90s` or `1m30s`; nothing for anything else. */
function secondsOf(written: string | null): number {
  const [, hours, minutes, seconds] = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(written ?? '') ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}
const startAt = (name: string, query: URLSearchParams, ...from: string[]) => {
  const seconds = from.map((parameter) => secondsOf(query.get(parameter))).find((time) => time > 0);
  return seconds ? `${name}=${seconds}` : '';
};
const withQuery = (src: string, ...pairs: string[]) => [src, pairs.filter(Boolean).join('&')].filter(Boolean).join('?');

function youTube([first = '', second = '']: string[], query: URLSearchParams, host: string): Player | null {
  const video = host === 'youtu.be' ? first : first === 'watch' ? (query.get('v') ?? '') : /^(embed|shorts|live|v)$/.test(first) ? second : '';
  if (!id.test(video)) return null;
  return { kind: 'video', src: withQuery(`https://www.youtube-nocookie.com/embed/${video}`, startAt('start', query, 't', 'start')), host: 'youtube.com' };
}

/** In a channel with topics the post stands behind its topic. */
function telegram(parts: string[]): Player | null {
  const [channel = '', second = '', third] = parts[0] === 's' ? parts.slice(1) : parts;
  const post = /^\d+$/.test(third ?? '') ? (third ?? '') : second;
  if (!/^\w{3,64}$/.test(channel) || !/^\d{1,12}$/.test(post)) return null;
  return { kind: 'post', src: `https://t.me/${channel}/${post}?embed=1&mode=tme`, host: 't.me' };
}

function x(parts: string[], query: URLSearchParams, host: string): Player | null {
  const at = parts.indexOf('status');
  const post = host === 'platform.twitter.com' ? (query.get('id') ?? '') : at === 1 || at === 2 ? (parts[at + 1] ?? '') : '';
  return /^\d{1,20}$/.test(post) ? { kind: 'post', src: `https://platform.twitter.com/embed/Tweet.html?id=${post}&dnt=true`, host: 'x.com' } : null;
}

function vk(parts: string[], query: URLSearchParams): Player | null {
  const written = /^(?:video|clip)(-?\d{1,12})_(\d{1,12})$/;
  const named = [...parts.toReversed(), (query.get('z') ?? '').split('/')[0] ?? ''].map((part) => written.exec(part)).find(Boolean);
  const [owner, video] = parts[0] === 'video_ext.php' ? [query.get('oid') ?? '', query.get('id') ?? ''] : [named?.[1] ?? '', named?.[2] ?? ''];
  if (!/^-?\d{1,12}$/.test(owner) || !/^\d{1,12}$/.test(video)) return null;
  const hash = query.get('hash') ?? '';
  const src = withQuery(
    'https://vkvideo.ru/video_ext.php',
    `oid=${owner}`,
    `id=${video}`,
    /^[\da-f]{8,32}$/.test(hash) ? `hash=${hash}` : '',
    startAt('t', query, 't'),
  );
  return { kind: 'video', src, host: 'vkvideo.ru' };
}

function rutube(parts: string[], query: URLSearchParams): Player | null {
  const video = parts.find((part) => /^([\da-f]{32}|\d{4,12})$/.test(part)) ?? '';
  if (!/^(video|shorts|live|play)$/.test(parts[0] ?? '') || video === '') return null;
  const key = query.get('p') ?? '';
  const src = withQuery(`https://rutube.ru/play/embed/${video}`, /^[\w-]{6,40}$/.test(key) ? `p=${key}` : '', startAt('t', query, 't'));
  return { kind: 'video', src, host: 'rutube.ru' };
}

function bilibili([first = '', second = '']: string[], query: URLSearchParams): Player | null {
  const isShort = /^(BV|av)/.test(first);
  const video = isShort ? first : first === 'video' ? second : first === 'player.html' ? (query.get('bvid') ?? `av${query.get('aid')}`) : '';
  const name = /^BV[1-9A-HJ-NP-Za-km-z]{10}$/.test(video) ? `bvid=${video}` : /^av\d{1,12}$/i.test(video) ? `aid=${video.slice(2)}` : '';
  if (name === '') return null;
  const page = query.get('p') ?? query.get('page') ?? '';
  const src = withQuery(
    'https://player.bilibili.com/player.html',
    name,
    'isOutside=true',
    /^[1-9]\d{0,3}$/.test(page) ? `p=${page}` : '',
    startAt('t', query, 't'),
    'autoplay=0',
  );
  return { kind: 'video', src, host: 'bilibili.com' };
}

function vimeo(parts: string[], query: URLSearchParams): Player | null {
  const named = parts.indexOf('video') + 1;
  const at = named > 1 ? named : parts.findIndex((part) => /^\d{5,12}$/.test(part));
  const video = parts[at];
  const isVideo = at === 0 || (at === 1 && parts[0] === 'video') || (at > 1 && /^(channels|groups|album|showcase|ondemand)$/.test(parts[0] ?? ''));
  if (!/^\d{5,12}$/.test(video ?? '') || !isVideo) return null;
  const key = query.get('h') ?? parts[at + 1] ?? '';
  return {
    kind: 'video',
    src: withQuery(`https://player.vimeo.com/video/${video}`, 'dnt=1', /^[\da-f]{6,16}$/.test(key) ? `h=${key}` : ''),
    host: 'vimeo.com',
  };
}

function tikTok(parts: string[]): Player | null {
  const [first = '', second = '', third = ''] = parts;
  const isPost = /^@[\w.-]{1,40}$/.test(first) && /^(video|photo)$/.test(second);
  const post = isPost
    ? third
    : first === 'v'
      ? second.replace(/\.html$/, '')
      : /^(player|embed)$/.test(first)
        ? (parts.find((part) => /^\d{6,20}$/.test(part)) ?? '')
        : '';
  return /^\d{6,20}$/.test(post) ? { kind: 'post', src: `https://www.tiktok.com/player/v1/${post}`, host: 'tiktok.com' } : null;
}

function instagram(parts: string[]): Player | null {
  const at = parts.findIndex((part) => /^(p|reel|reels|tv)$/.test(part));
  const code = parts[at + 1] ?? '';
  if (at < 0 || at > 1 || !/^[\w-]{5,40}$/.test(code)) return null;
  return { kind: 'post', src: `https://www.instagram.com/${parts[at] === 'reels' ? 'reel' : parts[at]}/${code}/embed/`, host: 'instagram.com' };
}
