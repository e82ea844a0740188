import { z } from 'zod';
import { hiddenIn } from './hidden';

const local = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** Marks of direction and joiners of lines that come along when an address is copied. */
const edges = /^[\s\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+|[\s\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+$/gu;
/** A path of SMTP has 256 octets, its two brackets among them (RFC 5321). */
const most = 254;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * The domain of an address as the network knows it: small Latin letters, other scripts in their
 * ASCII form (RFC 5890); null where there can be none.
 */
function asciiDomain(domain: string): string | null {
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
  // Letters of full width come from a Chinese keyboard.
  const text = given
    .replace(edges, '')
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/gu, (sign) => sign.normalize('NFKC'));
  const at = text.lastIndexOf('@');
  const [name, domain] = [text.slice(0, at), asciiDomain(text.slice(at + 1))];
  if (at < 1 || domain === null || new TextEncoder().encode(name).length > 64 || !local.test(name.replace(/\u200c|\u200d/gu, '')) || hiddenIn(name).length > 0)
    return null;
  const address = `${name}@${domain}`;
  return new TextEncoder().encode(address).length > most ? null : address;
}

/** A field for a mail address of at most `longest` characters, kept in one form. */
export const mailAddress = (longest: number) =>
  z
    .string({ error: 'required' })
    .trim()
    .min(1, 'required')
    .max(longest, 'too-long')
    .transform((text, context) => {
      const read = readMailAddress(text);
      if (read !== null && read.length <= longest) return read;
      context.addIssue({ code: 'custom', message: 'bad-email' });
      return z.NEVER;
    });
