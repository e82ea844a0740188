import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase32, hashRecoveryCode, makeRecoveryCodes, makeTotpSecret, matchTotp, setupSecret, toBase32, totpAddress, totpCode, totpStep } from './totp';

const rfcSecret = toBase32(Buffer.from('12345678901234567890'));

describe('one-time codes', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('are those of RFC 6238 at %i', (seconds, code) => {
    expect(totpCode(rfcSecret, totpStep(new Date(seconds * 1000)))).toBe(code);
  });

  it('fit one step either way and no further', () => {
    const at = new Date(1_111_111_111_000);
    const step = totpStep(at);
    for (const drift of [-1, 0, 1]) expect(matchTotp(rfcSecret, totpCode(rfcSecret, step + drift), at)).toBe(step + drift);
    for (const drift of [-2, 2]) expect(matchTotp(rfcSecret, totpCode(rfcSecret, step + drift), at)).toBeNull();
    expect(matchTotp(rfcSecret, '', at)).toBeNull();
    expect(matchTotp(rfcSecret, 'абвгде', at)).toBeNull();
  });

  it('keep bytes through base32', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect([...fromBase32(toBase32(bytes))]).toEqual([...bytes]);
      }),
    );
    expect(() => fromBase32('1!')).toThrow('not base32');
  });

  it('make secrets of 160 bits and an address that authenticators read', () => {
    const secret = makeTotpSecret();
    expect(fromBase32(secret)).toHaveLength(20);
    expect(totpAddress(secret, 'a@b.example', 'Info shos')).toBe(
      `otpauth://totp/Info%20shos%3Aa%40b.example?secret=${secret}&issuer=Info%20shos&algorithm=SHA1&digits=6&period=30`,
    );
  });

  it('make ten different recovery codes that may be typed carelessly', () => {
    const codes = makeRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-z2-7]{5}-[a-z2-7]{5}$/);
    const [first = ''] = codes;
    expect(hashRecoveryCode(` ${first.toUpperCase().replace('-', ' ')} `)).toBe(hashRecoveryCode(first));
  });
});

it('the secret of one attempt in one session stays the same, and is nobody else’s', () => {
  const secret = setupSecret('key', 'session', 'attempt');
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(setupSecret('key', 'session', 'attempt')).toBe(secret);
  expect(
    new Set([secret, setupSecret('other', 'session', 'attempt'), setupSecret('key', 'other', 'attempt'), setupSecret('key', 'session', 'other')]).size,
  ).toBe(4);
});
