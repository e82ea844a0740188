import { z } from 'zod';
import type { drafts } from '@/db/schema';
import { locales } from '../../ground/locales';
import { type BodyNode, findBodyProblem } from '../body/body';
import { repairBody } from '../body/repair';
import type { Content } from './content';
import { contentLimits } from './limits';
import { mergedFields } from './merge';

export type DraftRow = typeof drafts.$inferSelect;

const line = (limit: number) => z.string({ error: 'required' }).max(limit, 'too-long');

/** A document, refused with `body-…` and the first problem found. */
const bodyInput = z.unknown().transform((value, context): BodyNode => {
  const problem = findBodyProblem(value, { isDraft: true });
  if (problem) context.addIssue({ code: 'custom', message: `body-${problem}` });
  return value as BodyNode;
});

/** What an editor sends: like Content, but a draft may still lack its headline and its slug. */
export const contentInput = z.object({
  slug: line(contentLimits.slug).regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'bad-slug'),
  headline: line(contentLimits.headline),
  standfirst: line(contentLimits.standfirst),
  dateline: line(contentLimits.dateline),
  body: bodyInput,
  mediaId: z.union([z.null(), z.number().int().positive()]),
  pictureAlt: line(contentLimits.picture),
  pictureCaption: line(contentLimits.picture),
  pictureCredit: line(contentLimits.picture),
});

export const draftRowId = z.coerce.number({ error: 'required' }).int().positive();
/** Required in every save: what the writer has seen. */
export const version = z.coerce.number({ error: 'version-required' }).int('version-required').positive('version-required');
export const localeInput = z.enum(locales, 'bad-input');

/** The words of a draft, an article or a revision, without what else its row holds. */
export function contentOf(row: Content): Content {
  const words = Object.fromEntries(mergedFields.map((name) => [name, row[name]])) as Omit<Content, 'body'>;
  return { ...words, body: repairBody(row.body) };
}
