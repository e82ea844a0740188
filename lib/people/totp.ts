import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const period = 30;
const digits = 6;

/** RFC 4648 base32, without padding. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(buffer >>> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(buffer << (5 - bits)) & 31] : text;
}

export function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const letter of text.toUpperCase().replace(/[\s=]/g, '')) {
    const value = alphabet.indexOf(letter);
    if (value < 0) throw new Error('not base32');
    buffer = (buffer << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >>> bits) & 255);
    }
    buffer &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}

export const makeTotpSecret = (): string => toBase32(randomBytes(20));

/** A secret that stays the same while it is being set up, so that a wrong code can be answered with the same square. */
export const setupSecret = (key: string, session: string, attempt: string): string =>
  toBase32(createHmac('sha1', key).update(`totp\0${session}\0${attempt}`).digest());

/** The RFC 6238 code (SHA-1, 6 digits) of a 30-second step. `step` is the Unix time in seconds divided by 30. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

export const totpStep = (at: Date): number => Math.floor(at.getTime() / 1000 / period);

/** The step whose code this is, one step of clock drift either way, or null. */
export function matchTotp(secret: string, code: string, at: Date): number | null {
  const given = Buffer.from(code.replace(/\s/g, ''));
  const now = totpStep(at);
  for (const step of [now, now - 1, now + 1]) {
    const wanted = Buffer.from(totpCode(secret, step));
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return step;
  }
  return null;
}

/** The address that an authenticator reads from the square code. */
export function totpAddress(secret: string, account: string, issuer: string): string {
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${digits}&period=${period}`;
}

/** Ten codes of 50 random bits, each good once. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () =>
    toBase32(randomBytes(7))
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
