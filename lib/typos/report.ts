import { createHash, randomBytes } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { articles, revisions, typoReports, typoWords } from '@/db/schema';
import { spend } from '../actions/limit';
import { Refusal } from '../actions/refusal';
import { contentOf } from '../drafts/draft';
import { locales } from '../locales';
import type { Actor } from '../people/actor';
import { hashToken } from '../people/tokens';
import { change } from '../publishing/change';
import { type Block, findAnchor, listBlocks, occurrences, type Selector, selectorAt } from './anchor';

export const typoLimits = { quote: 256, proposal: 512, note: 1000, email: 200, perArticle: 300 } as const;

const words = (most: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replaceAll('\r\n', '\n')
        .replace(/[^\P{Cc}\n]+/gu, '')
        .toWellFormed(),
    )
    .pipe(z.string().max(most, 'too-long'));

/** What a reader sends. Without a block, the quote was typed and is looked for. `website` is a trap for programs. */
export const typoInput = z.object({
  locale: z.enum(locales),
  articleId: z.coerce.number().int().positive(),
  revision: z.coerce.number().int().positive(),
  block: z.string().max(40).default(''),
  start: z.coerce.number().int().min(0).default(0),
  end: z.coerce.number().int().min(0).default(0),
  exact: z
    .string({ error: 'typo-nothing' })
    .max(typoLimits.quote, 'typo-long')
    .transform((text) => text.replaceAll('\r\n', '\n')),
  proposal: words(typoLimits.proposal),
  note: words(typoLimits.note).default(''),
  email: z.union([z.literal('').transform(() => null), z.string().trim().max(typoLimits.email, 'too-long').pipe(z.email('bad-email'))]).default(null as never),
  website: z.string().max(1000).default(''),
});
export type TypoInput = z.infer<typeof typoInput>;

export type Reported = { token: string };

/**
 * Keeps a reader's report. Throws Refusal: typo-nothing, typo-outside, typo-same, typo-twice, typo-fixed, typo-ambiguous,
 * typo-word, typo-many, not-found.
 */
export async function reportTypo(actor: Actor, input: TypoInput): Promise<Reported> {
  if (input.exact.trim() === '') throw new Refusal('typo-nothing', { fields: { exact: 'typo-nothing' } });
  const token = randomBytes(24).toString('base64url');
  if (input.website !== '') return { token };
  const address = actor.kind === 'system' ? actor.name : actor.address;
  const reporterHash = createHash('sha256').update(`typo ${address}`).digest('base64url');
  return change(actor, async ({ tx, audit }) => {
    const [article] = await tx
      .select()
      .from(articles)
      .where(and(eq(articles.id, input.articleId), eq(articles.status, 'published')));
    if (!article) throw new Refusal('not-found');
    const now = listBlocks(contentOf(article));
    const seen = await seenBlocks(tx, article.id, input.revision);
    if (!seen) throw new Refusal('typo-outside');
    const selector = input.block ? given(seen, input) : typed(seen, input);
    const proposal = input.proposal;
    if (proposal === selector.exact) throw new Refusal('typo-same', { fields: { proposal: 'typo-same' } });
    const isCurrent = article.revision === input.revision;
    const place = findAnchor(now, selector, isCurrent ? 'same' : seen);
    if (!(place.found && place.sure) && isFixed(now, selector, proposal)) throw new Refusal('typo-fixed');
    await assertNotLearnt(tx, article.locale, selector.exact);
    const placeKey = createHash('sha256')
      .update(`${article.id} ${selector.revision} ${selector.block} ${selector.start} ${selector.end}`)
      .digest('base64url')
      .slice(0, 22);
    const [known] = await tx
      .select({ id: typoReports.id })
      .from(typoReports)
      .where(and(eq(typoReports.place, placeKey), eq(typoReports.reporterHash, reporterHash), eq(typoReports.status, 'open')))
      .limit(1);
    if (known) throw new Refusal('typo-twice');
    await spend(`typos.article:${article.id}`, { points: typoLimits.perArticle, seconds: 3600 }, tx).catch((error: unknown) => {
      throw error instanceof Refusal ? new Refusal('typo-many') : error;
    });
    const [made] = await tx
      .insert(typoReports)
      .values({
        articleId: article.id,
        locale: article.locale,
        ...selector,
        proposal,
        note: input.note,
        email: input.email,
        tokenHash: hashToken(token),
        reporterHash,
        place: placeKey,
      })
      .returning({ id: typoReports.id });
    await audit({ action: 'typos.report', subjectType: 'typo_report', subjectId: made?.id ?? 0, after: { articleId: article.id, block: selector.block } });
    return { token };
  });
}

/** What a revision of an article said, or null when it has no such revision. */
export async function seenBlocks(tx: Transaction, articleId: number, revision: number): Promise<Block[] | null> {
  const [row] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), eq(revisions.number, revision)));
  return row ? listBlocks(row) : null;
}

function given(seen: Block[], input: TypoInput): Selector {
  const selector = selectorAt(seen, input.block, input.start, input.end, input.revision);
  if (selector?.exact !== input.exact) throw new Refusal('typo-outside', { fields: { exact: 'typo-outside' } });
  return selector;
}

/** A typed quote counts only where it stands once. */
function typed(seen: Block[], input: TypoInput): Selector {
  const quote = input.exact.trim();
  const places = seen.flatMap((block) => occurrences(block.text, quote).map((start) => ({ block: block.id, start })));
  const [place, ...more] = places;
  if (!place) throw new Refusal('typo-outside', { fields: { exact: 'typo-outside' } });
  if (more.length > 0) throw new Refusal('typo-ambiguous', { fields: { exact: 'typo-ambiguous' } });
  const selector = selectorAt(seen, place.block, place.start, place.start + quote.length, input.revision);
  if (!selector) throw new Refusal('typo-outside');
  return selector;
}

/** Whether the proposal now stands between the words that stood around the quote. */
function isFixed(now: Block[], selector: Selector, proposal: string): boolean {
  const wanted = selector.prefix.slice(-16) + proposal + selector.suffix.slice(0, 16);
  return now.some((block) => block.id === selector.block && block.text.includes(wanted));
}

async function assertNotLearnt(tx: Transaction, locale: string, exact: string): Promise<void> {
  const [known] = await tx
    .select({ word: typoWords.word })
    .from(typoWords)
    .where(and(eq(typoWords.locale, locale), sql`${typoWords.word} = ${exact.trim().toLocaleLowerCase(locale)}`));
  if (known) throw new Refusal('typo-word');
}
