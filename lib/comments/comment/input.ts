import { z } from 'zod';
import { kept } from '../../ground/fold';
import { optionalId, rowId } from '../../ground/form-fields';
import { locales } from '../../ground/locales';
import { mailAddress } from '../../ground/mail-address';
import { cleanName } from '../../people/display-name';

export const commentLimits = { name: 60, email: 200, text: 5000 } as const;

/** What the comment form sends. `website` is a trap: people do not see it, programs fill it in. */
export const commentInput = z.object({
  locale: z.enum(locales),
  story: rowId,
  parent: optionalId.default(null),
  name: z.string().max(400, 'too-long').transform(cleanName).pipe(z.string().max(commentLimits.name, 'too-long')).default(''),
  email: z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)), mailAddress(commentLimits.email).nullable()),
  text: z
    .string({ error: 'required' })
    .transform((text) =>
      kept(text)
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]+/gu, '')
        .replace(/\n{4,}/g, '\n\n\n')
        .trim(),
    )
    .pipe(z.string().min(1, 'required').max(commentLimits.text, 'too-long')),
  /** Whether to be told of replies at that address, or at the account's. */
  replies: z.preprocess((value) => value === true || value === 'true', z.boolean()),
  website: z.string().max(1000).default(''),
  /** A proof of work, where the browser made one. */
  proof: z.string().max(2000, 'proof-wrong').default(''),
});
export type CommentInput = z.infer<typeof commentInput>;

const words = (most: number) =>
  z
    .string({ error: 'required' })
    .transform((text) =>
      kept(text)
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n]+/gu, '')
        .trim(),
    )
    .pipe(z.string().max(most, 'too-long'));

export const reportReasons = ['offensive', 'abusive', 'spam', 'off-topic', 'illegal', 'other'] as const;
export const rejectReasons = ['off-topic', 'insult', 'hate', 'threat', 'false', 'private', 'advertising', 'illegal', 'other'] as const;
export type RejectReason = (typeof rejectReasons)[number];
/** The paragraph of the page of rules that each ground leads to: lib/pages/templates. */
export const ruleParagraphs: Readonly<Record<RejectReason | 'spam', string>> = {
  'off-topic': 'off-topic',
  insult: 'insult',
  hate: 'hate',
  threat: 'threat',
  false: 'false',
  private: 'private',
  advertising: 'advertising',
  illegal: 'illegal',
  other: 'other',
  spam: 'advertising',
};

/** So many reports on one story within an hour are shown as a flood. */
export const reportFlood = 15;
export const reportNoteLimit = 1000;
export const reportInput = z.object({
  locale: z.enum(locales),
  comment: rowId,
  reason: z.enum(reportReasons, 'required'),
  note: words(reportNoteLimit).default(''),
});
export const likeInput = z.object({ locale: z.enum(locales), comment: rowId });
export const receiptToken = z.string().regex(/^[\w-]{32}$/, 'not-found');
export const appealInput = z.object({
  locale: z.enum(locales),
  token: receiptToken,
  appeal: words(2000).pipe(z.string().min(1, 'required')),
});

const ids = z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(rowId).min(1).max(100));
export const queues = ['held', 'reported', 'appealed', 'new', 'unanswered', 'approved', 'rejected', 'spam'] as const;
export type Queue = (typeof queues)[number];

export const decideInput = z.object({
  ids,
  /**
   * The queue in which the moderator saw it: one that is no longer there was decided by someone
   * else.
   */
  from: z.enum(queues).default('held'),
  decision: z.enum(['approved', 'rejected', 'spam']),
  reason: z.preprocess((value) => (value === '' ? null : (value ?? null)), z.union([z.null(), z.enum(rejectReasons)])),
  note: z.string().trim().max(1000, 'too-long').default(''),
});
export type DecideCommentInput = z.infer<typeof decideInput>;
/** With `decisions`, only those are taken back. */
export const undoInput = z.object({
  ids,
  decisions: z.preprocess((value) => (value === undefined ? undefined : [value].flat()), z.array(rowId).max(100).optional()),
});

export const editInput = z.object({ locale: z.enum(locales), token: receiptToken, text: commentInput.shape.text });
export const ownInput = z.object({ locale: z.enum(locales), token: receiptToken });
export const languageInput = ownInput.extend({ language: z.enum(locales, 'required') });

export const featureInput = z.object({ id: rowId, featured: z.preprocess((value) => value === true || value === 'true', z.boolean()) });
