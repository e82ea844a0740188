import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { commentRules } from '@/db/schema';
import { type Actor, actorName } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { locales } from '../../ground/locales';
import type { Reason } from '../../ground/reasons';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { amountRanges, builtInRules, type CommentRule, isList, listKinds, type RuleKind } from './catalogue';
import { findBadPattern, patternLimits } from './patterns';
import { getRule } from './rule-store';

const mostWords = 500;

const wordsField = z
  .union([z.string().max(40_000, 'too-long'), z.array(z.string())])
  .default('')
  .transform((given) => [
    ...new Set(
      (typeof given === 'string' ? given.split('\n') : given)
        .map((word) =>
          word
            .toWellFormed()
            .normalize('NFC')
            .replace(/[\p{Cc}\s]+/gu, ' ')
            .trim(),
        )
        .filter((word) => word !== ''),
    ),
  ])
  .pipe(z.array(z.string().max(patternLimits.length, 'too-long')).max(mostWords, 'too-long'));

/**
 * Why lines cannot be a list of that kind, and of patterns which line it is, from 1; null where
 * they can.
 */
function lineProblem(kind: RuleKind, lines: string[]): { reason: Reason; line?: number } | null {
  if (kind === 'patterns') {
    const bad = findBadPattern(lines);
    if (lines.length > patternLimits.count) return { reason: 'too-long' };
    return bad >= 0 ? { reason: 'bad-pattern', line: bad + 1 } : null;
  }
  if (lines.some((line) => line.length > 80)) return { reason: 'too-long' };
  return lines.some((line) => !/[\p{L}\p{N}]/u.test(line)) ? { reason: 'bad-word' } : null;
}

/** What the form of a rule sends. Without a key it is a new list of words. */
export const ruleInput = z
  .object({
    key: z
      .string()
      .regex(/^[a-z0-9-]{0,40}$/, 'not-found')
      .default(''),
    version: z.coerce.number().int().min(0).default(0),
    /** Of a new list. */
    kind: z.enum(listKinds).default('words'),
    title: z.string().trim().max(120, 'too-long').default(''),
    language: z.preprocess((value) => (value === '' ? null : (value ?? null)), z.union([z.null(), z.enum(locales)])),
    words: wordsField,
    amount: z.preprocess(
      (value) => (value === '' ? null : (value ?? null)),
      z.union([z.null(), z.coerce.number({ error: 'out-of-range' }).int('out-of-range')]),
    ),
    on: z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean()),
  })
  .superRefine(({ kind, words }, context) => {
    const problem = kind === 'words' ? lineProblem(kind, words) : null;
    if (problem) context.addIssue({ code: 'custom', message: problem.reason, path: ['words'] });
  });
export type RuleInput = z.infer<typeof ruleInput>;
export const ruleKey = z.object({ key: z.string().regex(/^[a-z0-9-]{1,40}$/, 'not-found') });

/** The form as the rule it would be. Throws Refusal where it cannot be one. */
export function draftOf(input: RuleInput, before: CommentRule | null): CommentRule {
  if (input.key !== '' && !before) throw new Refusal('not-found');
  const kind = before?.kind ?? input.kind;
  const isWords = isList(kind);
  const problem = lineProblem(kind, input.words);
  if (problem) throw new Refusal(problem.line ? 'bad-pattern-line' : 'bad-input', { fields: { words: problem.reason }, values: { line: problem.line ?? 0 } });
  if (isWords && input.words.length === 0 && input.on) throw new Refusal('bad-input', { fields: { words: 'required' } });
  if (isWords && !before && input.title === '') throw new Refusal('bad-input', { fields: { title: 'required' } });
  const range = amountRanges[kind];
  if (range && (input.amount === null || input.amount < range[0] || input.amount > range[1]))
    throw new Refusal('bad-input', { fields: { amount: 'out-of-range' } });
  const builtIn = builtInRules.find((rule) => rule.key === before?.key);
  return {
    key: before?.key ?? '',
    kind,
    language: builtIn ? builtIn.language : isWords ? input.language : null,
    title: builtIn ? '' : input.title,
    words: isWords ? input.words : [],
    amount: range ? input.amount : null,
    isOn: input.on,
    version: before?.version ?? 0,
  };
}

const seen = (rule: CommentRule) => ({ kind: rule.kind, language: rule.language, title: rule.title, words: rule.words, amount: rule.amount, on: rule.isOn });

/**
 * A rule for one language is for who moderates that language; one for all, for who moderates all.
 */
export const mayChange = (actor: Actor, rule: { language: string | null }) => assertMay(actor, 'comments.rules', { locale: rule.language ?? undefined });

async function lockRules(tx: Transaction): Promise<void> {
  await tx.execute(sql`lock table comment_rules in share row exclusive mode`);
}

/**
 * Changes a rule, or makes a list of words. Throws `conflict` where someone else has changed it
 * meanwhile.
 */
export async function saveRule(actor: Actor, input: RuleInput): Promise<{ key: string; undo: RuleFields }> {
  return change(actor, async ({ tx, audit }) => {
    await lockRules(tx);
    const before = input.key === '' ? null : await getRule(input.key, tx);
    const draft = draftOf(input, before);
    if (before) mayChange(actor, before);
    mayChange(actor, draft);
    if (before && before.version !== input.version) throw new Refusal('conflict');
    const key = before?.key ?? `${draft.kind}-${randomBytes(4).toString('hex')}`;
    const since = draft.isOn ? sql`now()` : null;
    const values = { kind: draft.kind, language: draft.language, title: draft.title, words: draft.words, amount: draft.amount, personName: actorName(actor) };
    const saved = found(
      await tx
        .insert(commentRules)
        .values({ key, ...values, onSince: since })
        .onConflictDoUpdate({
          target: commentRules.key,
          set: {
            ...values,
            onSince: draft.isOn ? sql`coalesce(${commentRules.onSince}, now())` : null,
            changedAt: sql`now()`,
            version: sql`${commentRules.version} + 1`,
          },
        })
        .returning({ version: commentRules.version }),
    );
    const action = before
      ? before.isOn === draft.isOn
        ? 'comments.rule-change'
        : draft.isOn
          ? 'comments.rule-on'
          : 'comments.rule-off'
      : 'comments.rule-make';
    await audit({ action, subjectType: 'comment-rule', subjectId: key, before: before ? seen(before) : null, after: seen(draft) });
    return { key, undo: toFields({ ...(before ?? { ...draft, isOn: false }), key, version: saved.version }) };
  });
}

/** A rule as the fields of its form. */
export type RuleFields = {
  key: string;
  version: number;
  kind: 'words' | 'patterns';
  title: string;
  language: string;
  words: string;
  amount: number | '';
  on: string;
};
const toFields = (rule: CommentRule): RuleFields => ({
  key: rule.key,
  version: rule.version,
  kind: rule.kind === 'patterns' ? 'patterns' : 'words',
  title: rule.title,
  language: rule.language ?? '',
  words: rule.words.join('\n'),
  amount: rule.amount ?? '',
  on: rule.isOn ? 'true' : '',
});

/** Removes a list of words, or brings a rule that came with the program back to how it came. */
export async function removeRule(actor: Actor, input: { key: string }): Promise<{ key: string }> {
  return change(actor, async ({ tx, audit }) => {
    await lockRules(tx);
    const before = await getRule(input.key, tx);
    if (!before || before.version === 0) throw new Refusal('not-found');
    mayChange(actor, before);
    await tx.delete(commentRules).where(eq(commentRules.key, input.key));
    await audit({ action: 'comments.rule-remove', subjectType: 'comment-rule', subjectId: input.key, before: seen(before) });
    return { key: input.key };
  });
}
