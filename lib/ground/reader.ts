import { randomBytes } from 'node:crypto';
import { periods } from './periods';
import { isSigned, signForNow } from './sign';

/** A reader as their browser names them. `isNew` until the browser has shown the cookie once. */
export type Reader = { id: string; isNew: boolean };

export const readerDays = periods.readerCookieDays;
export const readerCookie = (isSecure: boolean): string => `${isSecure ? '__Host-' : ''}reader`;

export const newReader = (): Reader => ({ id: randomBytes(12).toString('base64url'), isNew: true });

const dayOf = (now: Date): number => Math.floor(now.getTime() / 86_400_000);

/**
 * What the cookie of a reader says: a random name, the day it was given, and our signature. Nothing
 * about them.
 */
export function cookieOf(reader: Reader, now = new Date()): string {
  const said = `${reader.id}.${dayOf(now).toString(36)}`;
  return `${said}.${signForNow(`reader cookie ${said}`)}`;
}

/** The reader of a cookie; null for one that is forged, or older than its days. */
export function readReader(value: string | undefined, now = new Date()): Reader | null {
  const [, said = '', id = '', day = '', signature = ''] = /^(([\w-]{16})\.([0-9a-z]{1,6}))\.([\w-]{43})$/.exec(value ?? '') ?? [];
  if (id === '' || !isSigned(`reader cookie ${said}`, signature)) return null;
  const age = dayOf(now) - Number.parseInt(day, 36);
  return age >= -1 && age <= readerDays ? { id, isNew: false } : null;
}
