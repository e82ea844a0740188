import { type Locale, locales } from '@/lib/ground/locales';
import type { Held } from '../comment/held';
import { heldWhere } from '../comment/held';
import { amountOf, builtInRules, type CommentRule, isOn } from './catalogue';
import { patterns } from './patterns';
import { capitals, invisible, links, repeats } from './shape';
import { type WordLists, words } from './words';

const textKinds = ['words', 'patterns', 'links', 'capitals', 'repeats', 'invisible'] as const;
export const isTextRule = (rule: CommentRule): boolean => (textKinds as readonly string[]).includes(rule.kind);

/** The lists of words that are asked. A list with no language stands for all. */
function listsOf(rules: CommentRule[]): WordLists {
  const lists: WordLists = {};
  for (const rule of rules)
    if (rule.kind === 'words' && rule.isOn)
      for (const locale of rule.language ? [rule.language] : locales) lists[locale] = [...(lists[locale] ?? []), ...rule.words];
  return lists;
}

/**
 * What the text itself gives reason to hold. Every rule is asked, so that the moderator sees all reasons at once. Lists of words
 * of every language are asked, since people abuse in another's; a rule for one language is asked about that alone.
 */
export function checkText(text: string, rules: CommentRule[] = builtInRules, language?: Locale): Held[] {
  const asked = rules.filter((rule) => rule.kind === 'words' || rule.language === null || language === undefined || rule.language === language);
  const most = amountOf(asked, 'links');
  const share = amountOf(asked, 'capitals');
  const run = amountOf(asked, 'repeats');
  return [
    ...heldWhere(
      'words',
      words(text, listsOf(asked)).flatMap((held) => held.marks),
    ),
    ...patterns(
      text,
      asked.filter((rule) => rule.kind === 'patterns' && rule.isOn).flatMap((rule) => rule.words),
    ),
    ...(most === null ? [] : links(text, most)),
    ...(share === null ? [] : capitals(text, share)),
    ...(run === null ? [] : repeats(text, run)),
    ...(isOn(asked, 'invisible') ? invisible(text) : []),
  ];
}
