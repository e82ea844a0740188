import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { hashRecoveryCode, makeRecoveryCodes, makeTotpSecret, matchTotp, setupSecret, totpAddress, totpCode, totpStep } from './totp';

const rfcSecret = Secret.fromUTF8('12345678901234567890').base32;

describe('one-time codes', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('are those of RFC 6238 at %i', (seconds, code) => {
    expect(totpCode(rfcSecret, totpStep(new Date(seconds * 1000)))).toBe(code);
  });

  test('fit one step either way and no further', () => {
    const at = new Date(1_111_111_111_000);
    const step = totpStep(at);
    for (const drift of [-1, 0, 1]) expect(matchTotp(rfcSecret, totpCode(rfcSecret, step + drift), at)).toBe(step + drift);
    for (const drift of [-2, 2]) expect(matchTotp(rfcSecret, totpCode(rfcSecret, step + drift), at)).toBeNull();
    expect(matchTotp(rfcSecret, '', at)).toBeNull();
    expect(matchTotp(rfcSecret, 'абвгде', at)).toBeNull();
  });

  test.each([
    [0, '755224'],
    [1, '287082'],
    [5, '254676'],
    [9, '520489'],
  ])('count as RFC 4226 does at %i', (step, code) => {
    expect(totpCode(rfcSecret, step)).toBe(code);
  });

  test('make secrets of 160 bits and an address that authenticators read', () => {
    const secret = makeTotpSecret();
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
    const read = new URL(totpAddress(secret, 'a@b.example', 'Info shos'));
    expect([read.protocol, read.host || read.pathname.split('/')[2]]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(read.pathname)).toMatch(/Info shos:a@b\.example$/);
    expect(Object.fromEntries(read.searchParams)).toEqual({ secret, issuer: 'Info shos', algorithm: 'SHA1', digits: '6', period: '30' });
    const other = new TOTP({ secret: Secret.fromBase32(secret) });
    expect(matchTotp(secret, other.generate({ timestamp: 1_700_000_000_000 }), new Date(1_700_000_000_000))).toBe(56_666_666);
  });

  test('make ten different recovery codes that may be typed carelessly', () => {
    const codes = makeRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-z2-7]{5}-[a-z2-7]{5}$/);
    const [first = ''] = codes;
    expect(hashRecoveryCode(` ${first.toUpperCase().replace('-', ' ')} `)).toBe(hashRecoveryCode(first));
  });
});

test('the secret of one attempt in one session stays the same, and is nobody else’s', () => {
  const secret = setupSecret('key', 'session', 'attempt');
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(setupSecret('key', 'session', 'attempt')).toBe(secret);
  expect(
    new Set([secret, setupSecret('other', 'session', 'attempt'), setupSecret('key', 'other', 'attempt'), setupSecret('key', 'session', 'other')]).size,
  ).toBe(4);
});
