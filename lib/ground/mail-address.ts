import { z } from 'zod';
import { hiddenIn } from './hidden';

const local = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * The domain of an address as the network knows it: small Latin letters, other scripts in their
 * ASCII form (RFC 5890); null where there can be none.
 */
export function asciiDomain(domain: string): string | null {
  if (/[\s/\\?#@:%[\]]/u.test(domain) || !URL.canParse(`http://${domain}/`)) return null;
  const ascii = new URL(`http://${domain}/`).hostname;
  const labels = ascii.split('.');
  const isDomain = labels.length > 1 && ascii.length <= 253 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '');
  return isDomain && (labels.at(-1)?.length ?? 0) > 1 ? ascii : null;
}

/**
 * A mail address in the form in which it is kept and compared: composed, the domain in ASCII, so
 * that `ivan@почта.рф` and `ivan@xn--80a1acny.xn--p1ai` are one. Names before the @ may be of any
 * script (RFC 6531). Null for what is none.
 */
export function readMailAddress(given: string): string | null {
  const text = given.trim().normalize('NFC').replace(/＠/u, '@');
  const at = text.lastIndexOf('@');
  const [name, domain] = [text.slice(0, at), asciiDomain(text.slice(at + 1))];
  if (at < 1 || domain === null || new TextEncoder().encode(name).length > 64 || !local.test(name) || hiddenIn(name).length > 0) return null;
  return `${name}@${domain}`;
}

/** A field for a mail address of at most `most` characters, kept in one form. */
export const mailAddress = (most: number) =>
  z
    .string({ error: 'required' })
    .trim()
    .min(1, 'required')
    .max(most, 'too-long')
    .transform((text, context) => {
      const read = readMailAddress(text);
      if (read !== null && read.length <= most) return read;
      context.addIssue({ code: 'custom', message: 'bad-email' });
      return z.NEVER;
    });
