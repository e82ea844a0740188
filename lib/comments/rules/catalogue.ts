import type { Locale } from '@/lib/ground/locales';
import { wordLists } from './word-lists';

/** What is asked of the text alone; `check.ts` has a function for each. */
export const textKinds = ['words', 'patterns', 'links', 'capitals', 'repeats', 'phrases', 'invisible'] as const;
export type TextKind = (typeof textKinds)[number];

/** What can be set at the desk, in the order in which it is asked. */
export const ruleKinds = ['rate-new', 'rate-day', 'rate-trusted', 'proof', ...textKinds, 'first', 'rejections', 'learned', 'akismet'] as const;
export type RuleKind = (typeof ruleKinds)[number];

export type CommentRule = {
  key: string;
  kind: RuleKind;
  /** The language of the comments it is asked about; null is every one. */
  language: Locale | null;
  title: string;
  words: string[];
  amount: number | null;
  isOn: boolean;
  version: number;
};

/** The smallest and the largest amount of each rule that has one. */
export const amountRanges: Partial<Record<RuleKind, [least: number, most: number]>> = {
  'rate-new': [5, 600],
  'rate-day': [1, 500],
  'rate-trusted': [1, 60],
  links: [0, 20],
  capitals: [40, 100],
  repeats: [4, 50],
  phrases: [3, 20],
  rejections: [10, 90],
  learned: [60, 99],
};

const rule = (key: string, kind: RuleKind, more: Partial<CommentRule> = {}): CommentRule => ({
  key,
  kind,
  language: null,
  title: '',
  words: [],
  amount: null,
  isOn: true,
  version: 0,
  ...more,
});

/** The rules as they come with the program. The newsroom's own settings replace them by key. */
export const builtInRules: CommentRule[] = [
  rule('rate-new', 'rate-new', { amount: 30 }),
  rule('rate-day', 'rate-day', { amount: 10 }),
  rule('rate-trusted', 'rate-trusted', { amount: 5 }),
  rule('proof', 'proof'),
  rule('words-en', 'words', { language: 'en', words: wordLists.en }),
  rule('words-ru', 'words', { language: 'ru', words: wordLists.ru }),
  rule('words-zh', 'words', { language: 'zh', words: wordLists.zh }),
  rule('links', 'links', { amount: 1 }),
  rule('capitals', 'capitals', { amount: 60 }),
  rule('repeats', 'repeats', { amount: 8 }),
  rule('phrases', 'phrases', { amount: 5 }),
  rule('invisible', 'invisible'),
  rule('first', 'first'),
  rule('rejections', 'rejections', { amount: 25 }),
  rule('learned', 'learned', { amount: 90 }),
  rule('akismet', 'akismet'),
];

/** Kinds of which the newsroom makes lists of its own. */
export const listKinds = ['words', 'patterns'] as const;
export const isList = (kind: RuleKind): kind is (typeof listKinds)[number] => (listKinds as readonly RuleKind[]).includes(kind);

export const isBuiltIn = (key: string): boolean => builtInRules.some((rule) => rule.key === key);

/** What is known of a stored rule without trusting it: a kind of an older version is left out. */
export const isRuleKind = (kind: string): kind is RuleKind => (ruleKinds as readonly string[]).includes(kind);

/** The amount of a rule, or null where it is switched off. */
export function amountOf(rules: CommentRule[], kind: RuleKind): number | null {
  const found = rules.find((rule) => rule.kind === kind);
  return found?.isOn ? found.amount : null;
}

export const isOn = (rules: CommentRule[], kind: RuleKind): boolean => rules.some((rule) => rule.kind === kind && rule.isOn);
