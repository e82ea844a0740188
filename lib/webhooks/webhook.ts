import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { rowId } from '../ground/form-fields';
import { parseUrl } from '../ground/web-addresses';
import { webhookEvents } from '../ground/webhook-events';

export const webhookForm = z.object({
  name: z.string({ error: 'required' }).trim().min(1, 'required').max(80, 'too-long'),
  url: z
    .string({ error: 'required' })
    .trim()
    .min(1, 'required')
    .max(600, 'too-long')
    .refine((text) => {
      const url = parseUrl(text);
      return url?.protocol === 'https:' && url.username === '' && url.port === '';
    }, 'bad-address'),
  events: z.preprocess((value) => [value ?? []].flat(), z.array(z.enum(webhookEvents)).min(1, 'required').max(webhookEvents.length)),
});
export type WebhookInput = z.infer<typeof webhookForm>;
export const webhookId = z.object({ id: rowId });

/** A secret of 256 bits, with which what is sent is signed. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

/**
 * The header `X-Infoshos-Signature` for a body sent at `at`, in seconds since 1970: HMAC-SHA256 of
 * both, in hexadecimal digits.
 */
export function signature(secret: string, body: string, at: number): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}

const minute = 60;
const hour = 60 * minute;
/**
 * Seconds before the second try and each later one; after the last, what could not be sent has
 * failed.
 */
export const waits = [10, minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour] as const;
