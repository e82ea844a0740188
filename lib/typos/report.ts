import { randomBytes } from 'node:crypto';
import { and, eq, or, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articles, typoReports, typoWords } from '@/db/schema';
import { contentOf } from '../articles/content/draft';
import type { Actor } from '../ground/actor';
import { change } from '../ground/change';
import { spend } from '../ground/limit';
import { Refusal } from '../ground/refusal';
import { type Identity, identityOf } from '../ground/traces';
import { canMail } from '../mail/send';
import { hashToken } from '../people/tokens';
import { getSettings } from '../settings/queries';
import { findAnchor } from './anchor';
import { listReportable } from './blocks';
import { reportGroupOf, sameGroup, seenBlocks } from './groups';
import { given, isFixed, typedQuote } from './quote';
import { type TypoInput, typoLimits } from './report-input';

/**
 * Reports on new places of one article are taken one after the other, so that two on one place make
 * one group.
 */
const typoLock = 7_305_702;
/**
 * A reader's reports on one place are taken one after the other, so that a form sent twice is one
 * report.
 */
const readerLock = 7_305_703;

export type Reported = { token: string };

/**
 * Keeps a reader's report. Throws Refusal: typo-nothing, typo-outside, typo-same, typo-twice,
 * typo-fixed, typo-ambiguous, typo-word, typo-many, typos-closed, not-found.
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
    const now = listReportable(contentOf(article));
    const seen = await seenBlocks(tx, article.id, input.revision);
    if (!seen) throw new Refusal('typo-outside');
    const selector = input.block ? given(seen, input) : typedQuote(seen, input);
    // Pages bind words of one letter: what the reader left alone is as it is in the text.
    const proposal = selector.exact.includes('\u00a0') ? input.proposal : input.proposal.replaceAll('\u00a0', ' ');
    if (proposal === selector.exact) throw new Refusal('typo-same', { fields: { proposal: 'typo-same' } });
    const isCurrent = article.revision === input.revision;
    const found = findAnchor(now, selector, isCurrent ? 'same' : seen);
    if (!(found.found && found.sure) && isFixed(now, selector, proposal)) throw new Refusal('typo-fixed');
    await assertNotLearnt(tx, article.locale, selector.exact);
    const same = await sameGroup(tx, article.id, selector);
    if (!same) await tx.execute(sql`select pg_advisory_xact_lock(${typoLock}, ${article.id}::int)`);
    const place = same ? { key: same, isNew: false } : await reportGroupOf(tx, now, { article, selector, found });
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

async function assertNotLearnt(tx: Transaction, locale: string, exact: string): Promise<void> {
  const [known] = await tx
    .select({ word: typoWords.word })
    .from(typoWords)
    .where(and(eq(typoWords.locale, locale), sql`${typoWords.word} = ${exact.trim().toLocaleLowerCase(locale)}`));
  if (known) throw new Refusal('typo-word');
}
