import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { optionalId, rowId } from '../ground/form-fields';
import { parseUrl } from '../ground/web-addresses';

const line = (most: number) => z.string({ error: 'required' }).trim().min(1, 'required').max(most, 'too-long');

export const partnerForm = z.object({
  name: line(80),
  site: line(300)
    .refine((text) => {
      const url = parseUrl(text);
      return url?.protocol === 'https:' && url.username === '' && url.port === '';
    }, 'bad-address')
    .transform((text) => new URL(text).origin),
  key: line(100).regex(/^ik_[\w-]{43}$/, 'bad-input'),
  secret: z
    .string()
    .trim()
    .max(100, 'too-long')
    .regex(/^(whsec_[\w-]{43})?$/, 'bad-input')
    .default(''),
});
export type PartnerInput = z.infer<typeof partnerForm>;

export const secretForm = z.object({ id: rowId, secret: line(100).regex(/^whsec_[\w-]{43}$/, 'bad-input') });
export const partnerId = z.object({ id: rowId });
export const takeForm = z.object({ partnerId: rowId, remoteId: rowId, sectionId: optionalId });
export const acceptForm = z.object({ id: rowId, note: line(1000) });

/**
 * Seconds between two questions to a partner that says nothing by itself, and after one that was
 * not answered.
 */
export const every = 300;
/** Seconds that a signed message is good for. */
const freshness = 300;

/**
 * Whether a message is signed with this secret, and new. `header` is `t=…,v1=…` (docs/webhooks.md).
 */
export function isSignedByPartner(secret: string, header: string | null, body: string, now = Date.now()): boolean {
  const [, at = '', digest = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (secret === '' || digest === '' || Math.abs(now / 1000 - Number(at)) > freshness) return false;
  const wanted = createHmac('sha256', secret).update(`${at}.${body}`).digest();
  return timingSafeEqual(wanted, Buffer.from(digest, 'hex'));
}
