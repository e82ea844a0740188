import type { BodyNode, StoryKind } from '@/db/schema';
import { Refusal, type RefusedFields } from '../../ground/refusal';
import { bodyToText, findBodyProblem } from '../body/body';
import { countWords } from '../body/count-words';
import { listDynamic } from '../body/dynamic';
import { searchWords } from '../body/words';
import { contentLimits } from './limits';

/** The words and picture of one language edition. Lengths in characters. */
export type Content = {
  slug: string;
  headline: string;
  standfirst: string;
  dateline: string;
  body: BodyNode;
  mediaId: number | null;
  pictureAlt: string;
  pictureCaption: string;
  pictureCredit: string;
};

/**
 * Throws Refusal when the content may not be stored: `bad-body` with the problem, or the field that
 * is too long or missing.
 */
export function assertContent(content: Content, kind: StoryKind): void {
  const fields: RefusedFields = {};
  if (content.headline.trim() === '') fields.headline = 'required';
  if (content.headline.length > contentLimits.headline) fields.headline = 'too-long';
  if (content.standfirst.length > contentLimits.standfirst) fields.standfirst = 'too-long';
  if (content.dateline.length > contentLimits.dateline) fields.dateline = 'too-long';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(content.slug) || content.slug.length > contentLimits.slug) fields.slug = 'bad-slug';
  for (const name of ['pictureAlt', 'pictureCaption', 'pictureCredit'] as const) if (content[name].length > contentLimits.picture) fields[name] = 'too-long';
  const problem = findBodyProblem(content.body) ?? (kind === 'story' && listDynamic(content.body).length > 0 ? 'page-block' : null);
  if (problem) fields.body = `body-${problem}`;
  if (Object.keys(fields).length > 0) throw new Refusal('bad-input', { fields });
}

/** The columns derived from the words: plain text, search words, count. */
export async function deriveColumns(content: Pick<Content, 'headline' | 'standfirst' | 'body'>, locale: string) {
  const bodyText = bodyToText(content.body);
  return {
    bodyText,
    words: await searchWords({ title: `${content.headline} ${content.standfirst}`, text: bodyText }, locale),
    wordCount: countWords(bodyText, locale),
  };
}
