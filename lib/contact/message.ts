import { z } from 'zod';
import { kept } from '../ground/fold';
import { locales } from '../ground/locales';
import { mailAddress } from '../ground/mail-address';

const line = (most: number) =>
  z
    .string()
    .transform((text) =>
      kept(text)
        .replace(/[\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1, 'required').max(most, 'too-long'));

export const messageLimits = { name: 100, email: 200, subject: 200, message: 5000 } as const;

/** What the contact form sends. `website` is a trap: people do not see it, programs fill it in. */
export const messageInput = z.object({
  locale: z.enum(locales),
  name: line(messageLimits.name),
  email: mailAddress(messageLimits.email),
  subject: line(messageLimits.subject),
  message: z
    .string()
    .transform((text) =>
      kept(text)
        .replaceAll('\r\n', '\n')
        .replace(/[^\P{Cc}\n\t]+/gu, '')
        .trim(),
    )
    .pipe(z.string().min(1, 'required').max(messageLimits.message, 'too-long')),
  website: z.string().max(1000).default(''),
});
export type MessageInput = z.infer<typeof messageInput>;
