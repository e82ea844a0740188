import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const period = 30;
const digits = 6;
const base32 = (bytes: Uint8Array) => new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;

/** One-time codes as authenticators make them (RFC 6238: SHA-1, six digits, half a minute). */
const totpOf = (secret: string, more: { issuer?: string; label?: string } = {}) =>
  new TOTP({ ...more, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits, period });

export const makeTotpSecret = (): string => base32(randomBytes(20));

/**
 * A secret that stays the same while it is being set up, so that a wrong code can be answered with
 * the same square.
 */
export const setupSecret = (key: string, session: string, attempt: string): string =>
  base32(createHmac('sha1', key).update(`totp\0${session}\0${attempt}`).digest());

/** The code of a step: the Unix time in seconds divided by 30. */
export const totpCode = (secret: string, step: number): string => totpOf(secret).generate({ timestamp: step * period * 1000 });

export const totpStep = (at: Date): number => Math.floor(at.getTime() / 1000 / period);

/** The step whose code this is, one step of clock drift either way, or null. */
export function matchTotp(secret: string, code: string, at: Date): number | null {
  const token = code.replace(/\s/g, '');
  // The library throws at what has the length of a code and is none.
  if (!/^\d{6}$/.test(token)) return null;
  const drift = totpOf(secret).validate({ token, timestamp: at.getTime(), window: 1 });
  return drift === null ? null : totpStep(at) + drift;
}

/** The address that an authenticator reads from the square code. */
export const totpAddress = (secret: string, account: string, issuer: string): string => totpOf(secret, { issuer, label: account }).toString();

/** Ten codes of 50 random bits, each good once. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () =>
    base32(randomBytes(7))
      .slice(0, 10)
      .replace(/^(.{5})/, '$1-')
      .toLowerCase(),
  );
}

/** Recovery codes are long and random, so a plain digest keeps them. */
export function hashRecoveryCode(code: string): string {
  return createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z2-7]/g, ''))
    .digest('base64url');
}
