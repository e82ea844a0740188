import { describe, expect, test } from 'vitest';
import { hostOf, networkOf, plainAddress, widthsOf } from './network-address';

describe('an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['64:ff9b::203.0.113.7', '203.0.113.7'],
    ['[2001:DB8::1]:443', '2001:db8:0:0:0:0:0:1'],
    ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1'],
    ['unknown', 'unknown'],
    ['', ''],
  ])('%s is read as %s', (given, plain) => expect(plainAddress(given)).toBe(plain));

  test('a /64 is one reader, its neighbours share the /56 and the /48', () => {
    expect(hostOf('2001:db8:1:200::1')).toBe(hostOf('2001:0db8:0001:0200:ffff:ffff:ffff:ffff'));
    expect(hostOf('2001:db8:1:200::1')).not.toBe(hostOf('2001:db8:1:201::1'));
    const [a, b, c] = ['2001:db8:1:200::1', '2001:db8:1:2ff::1', '2001:db8:1:300::1'].map(widthsOf);
    expect(a?.[1]).toBe(b?.[1]);
    expect(a?.[1]).not.toBe(c?.[1]);
    expect(a?.[2]).toBe(c?.[2]);
    expect(widthsOf('2001:db8:1:2::1')[1]).not.toBe(widthsOf('2001:db8:1:200::1')[1]);
  });

  test('an IPv4 address is one reader in its /24', () => {
    expect(widthsOf('203.0.113.7')).toEqual(['203.0.113.7', '203.0.113']);
    expect(networkOf('203.0.113.7')).toBe(networkOf('::ffff:203.0.113.200'));
  });
});
