import { type Locale, locales } from '@/lib/ground/locales';
import type { HoldReason } from '../comment/held';
import { heldWhere } from '../comment/held';
import { builtInRules, type CommentRule, type TextKind, textKinds } from './catalogue';
import { patterns } from './patterns';
import { capitals, invisible, links, phrases, repeats } from './shape';
import { type WordLists, wordsIn } from './words';

export const isTextRule = (rule: CommentRule): boolean => (textKinds as readonly string[]).includes(rule.kind);

/** The lists of words that are asked. A list with no language stands for all. */
function listsOf(rules: CommentRule[]): WordLists {
  const lists: WordLists = {};
  for (const rule of rules) for (const locale of rule.language ? [rule.language] : locales) lists[locale] = [...(lists[locale] ?? []), ...rule.words];
  return lists;
}

const counted =
  (find: (text: string, amount: number) => HoldReason[]) =>
  (text: string, [rule]: CommentRule[]): HoldReason[] =>
    rule === undefined || rule.amount === null ? [] : find(text, rule.amount);

/** What each kind finds in a text, asked with the rules of that kind that are on. */
const finders: Record<TextKind, (text: string, rules: CommentRule[]) => HoldReason[]> = {
  words: (text, rules) =>
    heldWhere(
      'words',
      wordsIn(text, listsOf(rules)).flatMap((held) => held.marks),
    ),
  patterns: (text, rules) =>
    patterns(
      text,
      rules.flatMap((rule) => rule.words),
    ),
  links: counted(links),
  capitals: counted(capitals),
  repeats: counted(repeats),
  phrases: counted(phrases),
  invisible,
};

/**
 * What the text itself gives reason to hold. Every rule is asked, so that the moderator sees all
 * reasons at once. Lists of words of every language are asked, since people abuse in another's; a
 * rule for one language is asked about that alone.
 */
export function checkText(text: string, rules: CommentRule[] = builtInRules, language?: Locale): HoldReason[] {
  const asked = rules.filter((rule) => rule.kind === 'words' || rule.language === null || language === undefined || rule.language === language);
  return textKinds.flatMap((kind) => {
    const on = asked.filter((rule) => rule.kind === kind && rule.isOn);
    return on.length > 0 ? finders[kind](text, on) : [];
  });
}
