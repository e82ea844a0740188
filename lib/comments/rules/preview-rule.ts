import { sql } from 'drizzle-orm';
import { database, type Queryable } from '@/db/client';
import type { Person } from '../../ground/actor';
import { isLocale, type Locale } from '../../ground/locales';
import { type Counts, scoreOf, withoutComment } from './bayes';
import type { CommentRule, RuleKind } from './catalogue';
import { checkText, isTextRule } from './check';
import { learnedCounts } from './learn';
import { checkAuthor } from './order';
import { tokensOf } from './tokens';

/** So many of the newest decisions are looked at. */
const previewSize = 1000;
const mostShown = 12;

export type Caught = { id: number; authorName: string; language: string; text: string; marks: string[] };
export type Preview = {
  decided: number;
  refused: { all: number; held: number };
  approved: { all: number; held: number };
  /** Approved comments that the rule would have held: the newest. */
  wrongly: Caught[];
  /** Refused ones, for comparison. */
  rightly: Caught[];
};

/**
 * Rules that look at what a decided comment still tells. Whether a browser made a proof is not
 * kept.
 */
export const canPreview = (kind: RuleKind): boolean => !kind.startsWith('rate-') && kind !== 'proof' && kind !== 'akismet';

type Decided = { id: number; text: string; language: string; authorName: string; outcome: 'approved' | 'refused'; approved: number; refused: number };

/**
 * The newest decisions that people took and that still stand, in the moderator's languages, each
 * comment once.
 */
async function listDecided(db: Queryable, languages: string[], withRecord: boolean): Promise<Decided[]> {
  const scope = languages.length > 0 ? sql`and c.language in ${languages}` : sql``;
  const record = withRecord
    ? sql`left join lateral (
        select count(*) filter (where o.status = 'approved')::int as approved, count(*) filter (where o.status in ('rejected', 'spam'))::int as refused
        from comments o where o.id < c.id and (o.person_id = c.person_id or (c.person_id is null and o.person_id is null and o.network_hash = c.network_hash and o.author_name = c.author_name))
      ) r on true`
    : sql`left join (select 0 as approved, 0 as refused) r on true`;
  const { rows } = await db.execute<Omit<Decided, 'id' | 'authorName'> & { id: string; author_name: string }>(sql`
    with newest as (select id, comment_id from comment_decisions where person_id is not null order by id desc limit ${previewSize * 3}),
    latest as (select comment_id, max(id) as id from newest group by comment_id)
    select c.id, c.text, c.language, c.author_name, case c.status when 'approved' then 'approved' else 'refused' end as outcome, r.approved, r.refused
    from latest join comments c on c.id = latest.comment_id ${record}
    where c.status in ('approved', 'rejected', 'spam') and not c.is_staff ${scope}
    order by latest.id desc limit ${previewSize}`);
  return rows.map((row) => ({ ...row, id: Number(row.id), authorName: row.author_name }));
}

/** What a rule would have done to the last thousand decisions, had it been on alone. */
export async function previewRule(actor: Person, draft: CommentRule): Promise<Preview | null> {
  if (!canPreview(draft.kind)) return null;
  const db = database();
  const rule = { ...draft, isOn: true };
  const languages = actor.role === 'administrator' ? [] : actor.languages;
  const cases = await listDecided(db, languages, rule.kind === 'first' || rule.kind === 'rejections');
  const known = rule.kind === 'learned' ? await knownOf(db, cases) : new Map<string, Map<string, Counts>>();
  const caught = cases.flatMap((decided) => {
    const marks = marksOf(rule, decided, known);
    return marks ? [{ decision: decided, marks }] : [];
  });
  const shown = (outcome: Decided['outcome']) =>
    caught
      .filter(({ decision }) => decision.outcome === outcome)
      .slice(0, mostShown)
      .map(({ decision, marks }) => ({
        id: decision.id,
        authorName: decision.authorName,
        language: decision.language,
        text: decision.text.slice(0, 280),
        marks: marks.slice(0, 6),
      }));
  const count = (outcome: Decided['outcome']) => ({
    all: cases.filter((decided) => decided.outcome === outcome).length,
    held: caught.filter(({ decision }) => decision.outcome === outcome).length,
  });
  return { decided: cases.length, refused: count('refused'), approved: count('approved'), wrongly: shown('approved'), rightly: shown('refused') };
}

/**
 * The marks that the rule would have left on a comment, or null where it would have let it pass.
 */
function marksOf(rule: CommentRule, decision: Decided, known: Map<string, Map<string, Counts>>): string[] | null {
  if (isTextRule(rule)) return first(checkText(decision.text, [rule], isLocale(decision.language) ? decision.language : undefined));
  if (rule.kind === 'learned') return learnedMarks(decision, known.get(decision.language), rule.amount ?? 100);
  return first(checkAuthor({ kind: 'guest', approved: decision.approved, refused: decision.refused }, [rule]));
}

const first = (held: { marks: string[] }[]): string[] | null => held[0]?.marks ?? null;

async function knownOf(db: Queryable, cases: Decided[]): Promise<Map<string, Map<string, Counts>>> {
  const known = new Map<string, Map<string, Counts>>();
  for (const language of new Set(cases.map((decided) => decided.language))) {
    const words = new Set(cases.filter((decided) => decided.language === language).flatMap((decided) => tokensOf(decided.text, language)));
    known.set(language, await learnedCounts(db, language, [...words]));
  }
  return known;
}

/** The score as it would have been without what this very comment has taught. */
function learnedMarks(decision: Decided, known: Map<string, Counts> | undefined, least: number): string[] | null {
  const total = known?.get('');
  if (!known || !total) return null;
  const words = tokensOf(decision.text, decision.language as Locale);
  const own = new Map(words.flatMap((word) => [[word, withoutComment(known.get(word) ?? { approved: 0, refused: 0 }, decision.outcome)] as const]));
  const score = scoreOf(words, own, withoutComment(total, decision.outcome));
  if (!score || score.percent < least) return null;
  return score.words.filter((word) => word.weight > 0).map((word) => word.word);
}
