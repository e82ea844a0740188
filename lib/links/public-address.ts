import { BlockList, isIP } from 'node:net';

const closed = new BlockList();
/** IANA IPv4 and IPv6 Special-Purpose Address Registries, and multicast. */
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [net = '', bits] = range.split('/');
  closed.addSubnet(net, Number(bits), 'ipv4');
}
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
const closedWithin = new BlockList();
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) {
  const [net = '', bits] = range.split('/');
  closedWithin.addSubnet(net, Number(bits), 'ipv6');
}

/**
 * Whether an IP address belongs to the public internet: not to this machine, a private network or a
 * cloud's own services.
 */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !closed.check(address, 'ipv4');
  if (kind === 6) return open.check(address, 'ipv6') && !closedWithin.check(address, 'ipv6');
  return false;
}
