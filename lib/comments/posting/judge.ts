import type { Queryable } from '@/db/client';
import { type Locale, locales } from '../../ground/locales';
import type { Held } from '../comment/held';
import { heldWhere } from '../comment/held';
import { languageOf } from '../comment/language';
import { amountOf, type CommentRule, isOn } from '../rules/catalogue';
import { checkText } from '../rules/check';
import { learnedScore } from '../rules/learn';
import { type Author, checkAuthor, verdict } from '../rules/order';
import { applyStanding, type Standing } from '../standing/standing';

export type Case = {
  text: string;
  /** The language of the page, or the one the author has named. */
  locale: Locale;
  author: Author;
  /** A field that people do not see was filled in. */
  trapped?: boolean;
  /** The form brought a proof of work; nobody asks for one with an edit. */
  proven: boolean;
  /** The network of a signed-in reader is blocked; a guest was refused before. */
  blocked?: boolean;
  /** What a service outside said, if one was asked. */
  outside?: Held[];
  /** What moderators have decided about the author. */
  standing?: Standing;
};

/** Everything that speaks for holding a comment, in the order of docs/moderation.md, and what becomes of it. */
export async function judge(db: Queryable, rules: CommentRule[], given: Case): Promise<ReturnType<typeof verdict>> {
  const { text, author } = given;
  if (author.kind === 'staff') return verdict(author, given.trapped ?? false, []);
  const language = languageOf(text, given.locale);
  const held: Held[] = [
    ...(given.proven || !isOn(rules, 'proof') ? [] : [{ rule: 'proof' as const, marks: [] }]),
    ...(given.blocked ? [{ rule: 'blocked' as const, marks: [] }] : []),
    ...checkText(text, rules, language),
    ...checkAuthor(author, rules),
    ...(await checkLearned(db, rules, text, language)),
    ...(given.outside ?? []),
  ];
  return verdict(author, given.trapped ?? false, given.standing ? applyStanding(given.standing, held) : held);
}

/** Holds what resembles what was refused before, with the words that weighed most. It never decides alone: a person reads it. */
async function checkLearned(db: Queryable, rules: CommentRule[], text: string, language: string): Promise<Held[]> {
  const least = amountOf(rules, 'learned');
  if (least === null || !locales.some((locale) => locale === language)) return [];
  const score = await learnedScore(text, language, db);
  if (!score || score.percent < least) return [];
  const against = score.words.filter((one) => one.weight > 0).map((one) => one.word.replace(/^:\/\//, ''));
  return heldWhere('learned', against.slice(0, 8));
}
