import type { Queryable } from '@/db/client';
import { type Locale, locales } from '../../ground/locales';
import type { HoldReason } from '../comment/held';
import { heldWhere } from '../comment/held';
import { languageOf } from '../comment/language';
import { checkOutside, type Question } from '../rules/akismet';
import { amountOf, type CommentRule, isOn } from '../rules/catalogue';
import { checkText } from '../rules/check';
import { learnedScore } from '../rules/learn';
import { type CommentAuthor, checkAuthor, verdict } from '../rules/order';
import { applyStanding, type Standing } from '../standing/standing';

export type Case = {
  text: string;
  /** The language of the page, or the one the author has named. */
  locale: Locale;
  author: CommentAuthor;
  /** A field that people do not see was filled in. */
  trapped?: boolean;
  /** The form brought a proof of work; nobody asks for one with an edit. */
  proven: boolean;
  /** The network of a signed-in reader is blocked; a guest was refused before. */
  blocked?: boolean;
  /**
   * What a service outside is told, where one may be asked. It takes its time: not inside a
   * transaction.
   */
  asked?: Omit<Question, 'text' | 'language'>;
  /** What a service outside said, where it was asked before. */
  outside?: HoldReason[];
  /** Every comment of this discussion is read first. */
  premoderated?: boolean;
  /** What moderators have decided about the author. */
  standing?: Standing;
};

/**
 * Everything that speaks for holding a comment, in the order of docs/moderation.md, and what
 * becomes of it.
 */
export async function weigh(db: Queryable, rules: CommentRule[], given: Case): Promise<ReturnType<typeof verdict>> {
  const { text, author, standing } = given;
  const isTrapped = given.trapped ?? false;
  if (author.kind === 'staff') return verdict(author, isTrapped, []);
  const language = languageOf(text, given.locale);
  const weighed: HoldReason[] = [
    ...(given.proven || !isOn(rules, 'proof') ? [] : [{ rule: 'proof' as const, marks: [] }]),
    ...(given.blocked ? [{ rule: 'blocked' as const, marks: [] }] : []),
    ...checkText(text, rules, language),
    ...checkAuthor(author, rules),
    ...(await checkLearned(db, rules, text, language)),
    ...(given.outside ?? []),
  ];
  const held = [...(given.premoderated ? [{ rule: 'premoderated' as const, marks: [] }] : []), ...(standing ? applyStanding(standing, weighed) : weighed)];
  if (given.asked && held.length === 0 && !isTrapped) held.push(...(await checkOutside(rules, { ...given.asked, text, language })));
  return verdict(author, isTrapped, held);
}

/**
 * Holds what resembles what was refused before, with the words that weighed most. It never decides
 * alone: a person reads it.
 */
async function checkLearned(db: Queryable, rules: CommentRule[], text: string, language: string): Promise<HoldReason[]> {
  const least = amountOf(rules, 'learned');
  if (least === null || !locales.some((locale) => locale === language)) return [];
  const score = await learnedScore(text, language, db);
  if (!score || score.percent < least) return [];
  const against = score.words.filter((word) => word.weight > 0).map((word) => word.word.replace(/^:\/\//, ''));
  return heldWhere('learned', against.slice(0, 8));
}
