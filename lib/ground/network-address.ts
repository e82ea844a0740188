import { isIPv4, isIPv6 } from 'node:net';

/**
 * An address without the port, the brackets and the zone that proxies and systems add. IPv4 inside
 * IPv6 (mapped, NAT64) is IPv4.
 */
export function plainAddress(address: string): string {
  const given = address.trim().toLowerCase();
  const bare = (/^\[([^\]]*)\](?::\d+)?$/.exec(given)?.[1] ?? given.replace(/^([\d.]+):\d+$/, '$1')).replace(/%.*$/, '');
  if (!isIPv6(bare)) return bare;
  const groups = groupsOf(bare);
  const isInside = groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  const isTranslated = groups.slice(0, 6).join(':') === '64:ff9b:0:0:0:0';
  return isInside || isTranslated ? quadOf(groups) : groups.join(':');
}

const quadOf = (groups: string[]): string =>
  groups
    .slice(6)
    .flatMap((group) => {
      const value = Number.parseInt(group, 16);
      return [value >> 8, value & 255];
    })
    .join('.');

/** All eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  const quad = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const byte = (at: number) => Number(quad?.[at] ?? 0);
  const hex = quad ? `${quad[1]}${((byte(2) << 8) | byte(3)).toString(16)}:${((byte(4) << 8) | byte(5)).toString(16)}` : address;
  const [head = '', tail] = hex.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const middle = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...middle, ...right].map((group) => group.replace(/^0+(?=.)/, ''));
}

/** What one reader or household has: the address of IPv4, the /64 of IPv6. */
export const hostOf = (address: string): string => widthsOf(address)[0];

/** The network that neighbours share: /24 of IPv4, /48 of IPv6. */
export const networkOf = (address: string): string => widthsOf(address).at(-1) ?? '';

/** From the narrowest to the widest: the address and /24 of IPv4; /64, /56 and /48 of IPv6. */
export function widthsOf(address: string): [string, ...string[]] {
  const plain = plainAddress(address);
  if (isIPv4(plain)) return [plain, plain.split('.').slice(0, 3).join('.')];
  if (!isIPv6(plain)) return [plain];
  const [a = '', b = '', c = '', d = ''] = plain.split(':');
  return [[a, b, c, d].join(':'), [a, b, c, `${d.padStart(4, '0').slice(0, 2)}/56`].join(':'), [a, b, c].join(':')];
}
