import { createHash, randomBytes } from 'node:crypto';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { articles, revisions, typoReports, typoWords } from '@/db/schema';
import { contentOf } from '../articles/content/draft';
import type { Actor } from '../ground/actor';
import { change } from '../ground/change';
import { fold, kept, placesOf } from '../ground/fold';
import { spend } from '../ground/limit';
import { locales } from '../ground/locales';
import { mailAddress } from '../ground/mail-address';
import { Refusal } from '../ground/refusal';
import { type Identity, identityOf } from '../ground/traces';
import { canMail } from '../mail/send';
import { hashToken } from '../people/tokens';
import { getSettings } from '../settings/queries';
import { type Found, findAnchor, type Lost, occurrences, type Selector, selectorAt } from './anchor';
import { type Block, idOnPage, isUnseen, listBlocks } from './blocks';

export const typoLimits = { quote: 256, proposal: 512, note: 1000, email: 200, places: 300 } as const;

const words = (most: number) =>
  z
    .string()
    .transform((text) =>
      kept(text)
        .replaceAll('\r\n', '\n')
        .replace(/[^\P{Cc}\n]+/gu, ''),
    )
    .pipe(z.string().max(most, 'too-long'));

/** Forged numbers are answered like places outside the text. */
const number = (least: number, most: number, reason: string) => z.coerce.number({ error: reason }).int(reason).min(least, reason).max(most, reason);
const mostNumber = 2 ** 31 - 1;

/** What a reader sends. Without a block, the quote was typed and is looked for. `website` is a trap for programs. */
export const typoInput = z.object({
  locale: z.enum(locales),
  articleId: number(1, mostNumber, 'not-found'),
  revision: number(1, mostNumber, 'typo-outside'),
  block: z.string().max(50, 'typo-outside').default(''),
  start: number(0, mostNumber, 'typo-outside').default(0),
  end: number(0, mostNumber, 'typo-outside').default(0),
  exact: z
    .string({ error: 'typo-nothing' })
    .max(typoLimits.quote, 'typo-long')
    .transform((text) => text.replaceAll('\r\n', '\n')),
  proposal: words(typoLimits.proposal),
  note: words(typoLimits.note).default(''),
  email: z.preprocess((value) => (value === '' ? null : (value ?? null)), mailAddress(typoLimits.email).nullable()),
  website: z.string().max(1000).default(''),
  /** An earlier receipt of the same reader, kept by the browser. */
  previous: z.string().max(64).default(''),
});
export type TypoInput = z.infer<typeof typoInput>;

/** Reports on new places of one article are taken one after the other, so that two on one place make one group. */
const typoLock = 7_305_702;
/** A reader's reports on one place are taken one after the other, so that a form sent twice is one report. */
const readerLock = 7_305_703;

export type Reported = { token: string };

/**
 * Keeps a reader's report. Throws Refusal: typo-nothing, typo-outside, typo-same, typo-twice, typo-fixed, typo-ambiguous,
 * typo-word, typo-many, typos-closed, not-found.
 */
export async function reportTypo(actor: Actor, input: TypoInput): Promise<Reported> {
  if (input.exact.trim() === '') throw new Refusal('typo-nothing', { fields: { exact: 'typo-nothing' } });
  const token = randomBytes(24).toString('base64url');
  if (input.website !== '') return { token };
  return change(actor, async ({ tx, audit }) => {
    const who = await identityOf(tx, actor.kind === 'system' ? { kind: 'guest', address: actor.name } : actor);
    const [article] = await tx
      .select()
      .from(articles)
      .where(and(eq(articles.id, input.articleId), eq(articles.status, 'published'), eq(articles.kind, 'story')))
      .for('share');
    if (!article) throw new Refusal('not-found');
    if (!(await getSettings(tx)).typos) throw new Refusal('typos-closed');
    const now = listBlocks(contentOf(article));
    const seen = await seenBlocks(tx, article.id, input.revision);
    if (!seen) throw new Refusal('typo-outside');
    const selector = input.block ? given(seen, input) : typed(seen, input);
    // Pages bind words of one letter: what the reader left alone is as it is in the text.
    const proposal = selector.exact.includes('\u00a0') ? input.proposal : input.proposal.replaceAll('\u00a0', ' ');
    if (proposal === selector.exact) throw new Refusal('typo-same', { fields: { proposal: 'typo-same' } });
    const isCurrent = article.revision === input.revision;
    const found = findAnchor(now, selector, isCurrent ? 'same' : seen);
    if (!(found.found && found.sure) && isFixed(now, selector, proposal)) throw new Refusal('typo-fixed');
    await assertNotLearnt(tx, article.locale, selector.exact);
    const same = await sameGroup(tx, article.id, selector);
    if (!same) await tx.execute(sql`select pg_advisory_xact_lock(${typoLock}, ${article.id}::int)`);
    const place = same ? { key: same, isNew: false } : await groupOf(tx, now, { article, selector, found });
    await tx.execute(sql`select pg_advisory_xact_lock(${readerLock}, hashtext(${place.key + who.traces.address}))`);
    const tokenHash = hashToken(token);
    const trail = await trailOf(tx, input.previous, tokenHash);
    const [known] = await tx
      .select({ id: typoReports.id })
      .from(typoReports)
      .where(
        and(
          eq(typoReports.place, place.key),
          eq(typoReports.status, 'open'),
          or(eq(typoReports.reporterHash, who.reader), eq(typoReports.trail, trail), again(who, input)),
        ),
      )
      .limit(1);
    if (known) throw new Refusal('typo-twice');
    if (place.isNew) await spendPlace(tx, article.id);
    const [made] = await tx
      .insert(typoReports)
      .values({
        articleId: article.id,
        locale: article.locale,
        ...selector,
        proposal,
        note: input.note,
        email: canMail() ? input.email : null,
        tokenHash,
        reporterHash: who.reader,
        networkHash: who.traces.address,
        trail,
        personId: actor.kind === 'person' ? actor.id : null,
        place: place.key,
      })
      .returning({ id: typoReports.id });
    await audit({ action: 'typos.report', subjectType: 'typo_report', subjectId: made?.id ?? 0, after: { articleId: article.id, block: selector.block } });
    return { token };
  });
}

/** The very same form sent twice before the browser had an answer. */
const again = (who: Identity, { proposal, note }: TypoInput) =>
  who.isNew
    ? and(
        eq(typoReports.networkHash, who.traces.address),
        eq(typoReports.proposal, proposal),
        eq(typoReports.note, note),
        sql`${typoReports.createdAt} > now() - interval '10 seconds'`,
      )
    : undefined;

/** What a revision of an article said, or null when it has no such revision. */
export async function seenBlocks(tx: Transaction, articleId: number, revision: number): Promise<Block[] | null> {
  const [row] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), eq(revisions.number, revision)));
  return row ? listBlocks(row) : null;
}

/** The group of an open report on the very same place of the same revision. */
async function sameGroup(tx: Transaction, articleId: number, { revision, block, start, end }: Selector): Promise<string | null> {
  const [same] = await tx
    .select({ place: typoReports.place })
    .from(typoReports)
    .where(
      and(
        eq(typoReports.articleId, articleId),
        eq(typoReports.status, 'open'),
        eq(typoReports.revision, revision),
        eq(typoReports.block, block),
        eq(typoReports.start, start),
        eq(typoReports.end, end),
      ),
    )
    .limit(1);
  return same?.place ?? null;
}

/**
 * The group that a report belongs to: that of an open report on the same place, in whatever revision its reader saw it; else one
 * of its own.
 */
export async function groupOf(
  tx: Transaction,
  now: Block[],
  given: { article: { id: number; revision: number }; selector: Selector; found: Found | Lost },
): Promise<{ key: string; isNew: boolean }> {
  const { article, selector, found } = given;
  const same = await sameGroup(tx, article.id, selector);
  if (same) return { key: same, isNew: false };
  const open = and(eq(typoReports.articleId, article.id), eq(typoReports.status, 'open'));
  const { revision, block, start, end } = selector;
  const others = found.found
    ? await tx.selectDistinctOn([typoReports.place]).from(typoReports).where(open).orderBy(typoReports.place, asc(typoReports.id))
    : [];
  const numbers = [...new Set(others.map((one) => one.revision))];
  const rows = numbers.length
    ? await tx
        .select()
        .from(revisions)
        .where(and(eq(revisions.articleId, article.id), inArray(revisions.number, numbers)))
    : [];
  const seen = new Map(rows.map((row) => [row.number, listBlocks(row)]));
  const twin = others.find((other) => {
    const at = findAnchor(now, other, other.revision === article.revision ? 'same' : (seen.get(other.revision) ?? []));
    return at.found && found.found && at.block === found.block && at.start === found.start && at.end === found.end;
  });
  if (twin) return { key: twin.place, isNew: false };
  const key = createHash('sha256')
    .update(`${article.id} ${revision} ${block} ${start} ${end} ${randomBytes(8).toString('hex')}`)
    .digest('base64url');
  return { key: key.slice(0, 22), isNew: true };
}

/** Whoever shows an earlier receipt goes on with its trail. */
async function trailOf(tx: Transaction, previous: string, tokenHash: string): Promise<string> {
  if (!/^[\w-]{32}$/.test(previous)) return tokenHash;
  const [row] = await tx
    .select({ trail: typoReports.trail })
    .from(typoReports)
    .where(eq(typoReports.tokenHash, hashToken(previous)));
  return row?.trail || tokenHash;
}

/** A known place takes any number of reports; new ones are limited by the hour. */
async function spendPlace(tx: Transaction, articleId: number): Promise<void> {
  await spend(`typos.article:${articleId}`, { points: typoLimits.places, seconds: 3600 }, tx).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal('typo-many') : error;
  });
}

function given(seen: Block[], input: TypoInput): Selector {
  const selector = selectorAt(seen, idOnPage(seen, input.block), input.start, input.end, input.revision);
  if (selector === null || fold(selector.exact).text !== fold(input.exact).text) throw new Refusal('typo-outside', { fields: { exact: 'typo-outside' } });
  return selector;
}

/** A typed quote counts only where it stands once: in what is seen; else in what is only heard. */
function typed(seen: Block[], input: TypoInput): Selector {
  const quote = input.exact.trim();
  const [place, ...more] =
    [false, true]
      .map((wanted) =>
        placesIn(
          seen.filter((one) => isUnseen(one.id) === wanted),
          quote,
        ),
      )
      .find((all) => all.length > 0) ?? [];
  if (!place) throw new Refusal('typo-outside', { fields: { exact: 'typo-outside' } });
  if (more.length > 0) throw new Refusal('typo-ambiguous', { fields: { exact: 'typo-ambiguous' } });
  const selector = selectorAt(seen, place.block, place.start, place.end, input.revision);
  if (!selector) throw new Refusal('typo-outside');
  return selector;
}

/** To the letter, else as a hand types it, with plain spaces, quotation marks and dashes. */
function placesIn(blocks: Block[], quote: string) {
  const exact = blocks.flatMap((block) => occurrences(block.text, quote).map((start) => ({ block: block.id, start, end: start + quote.length })));
  return exact.length > 0 ? exact : blocks.flatMap((block) => placesOf(block.text, quote).map((place) => ({ block: block.id, ...place })));
}

/** Whether the proposal now stands between the words that stood around the quote. */
export function isFixed(now: Block[], selector: Omit<Selector, 'revision'>, proposal: string): boolean {
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
