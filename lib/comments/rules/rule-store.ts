import { eq } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import { commentRules } from '@/db/schema';
import { isLocale } from '../../ground/locales';
import { builtInRules, type CommentRule, isRuleKind, ruleKinds } from './catalogue';

type Stored = typeof commentRules.$inferSelect;

const toRule = (row: Stored): CommentRule[] =>
  isRuleKind(row.kind)
    ? [
        {
          key: row.key,
          kind: row.kind,
          language: row.language !== null && isLocale(row.language) ? row.language : null,
          title: row.title,
          words: row.words,
          amount: row.amount,
          isOn: row.onSince !== null,
          version: row.version,
        },
      ]
    : [];

/** The rules as the newsroom has set them, in the order in which they are asked. */
export async function listRules(db: Queryable = database()): Promise<CommentRule[]> {
  const stored = (await db.select().from(commentRules).limit(500)).flatMap(toRule);
  const byKey = new Map([...builtInRules, ...stored].map((rule) => [rule.key, rule]));
  return [...byKey.values()].sort((a, b) => ruleKinds.indexOf(a.kind) - ruleKinds.indexOf(b.kind));
}

/** One rule, or null where nobody has made it. */
export async function getRule(key: string, db: Queryable = database()): Promise<CommentRule | null> {
  const [row] = await db.select().from(commentRules).where(eq(commentRules.key, key));
  return (row && toRule(row)[0]) ?? builtInRules.find((rule) => rule.key === key) ?? null;
}
