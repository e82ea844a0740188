import { and, inArray, sql } from 'drizzle-orm';
import { database, type Queryable, type Transaction } from '@/db/client';
import { commentLessons, learnedWords } from '@/db/schema';
import { type Counts, type Score, scoreOf } from './bayes';
import { tokensOf } from './tokens';

type Outcome = 'approved' | 'refused';
type Step = { language: string; word: string; approved: number; refused: number };

/**
 * Brings what was learned from these comments in line with what a person has decided about them,
 * after a decision or its undoing, in the same transaction. A comment teaches once; what only a
 * rule decided teaches nothing.
 */
export async function relearn(tx: Transaction, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await tx.execute<{ id: string; text: string; language: string; outcome: Outcome | null }>(sql`
    select c.id, c.text, c.language, case when exists (
        select from comment_decisions d where d.comment_id = c.id and d.person_id is not null and d.decision = c.status and d.reason is distinct from 'undo'
      ) then case c.status when 'approved' then 'approved' when 'rejected' then 'refused' when 'spam' then 'refused' end end as outcome
    from comments c where c.id in ${ids} order by c.id`);
  const old = await tx.delete(commentLessons).where(inArray(commentLessons.commentId, ids)).returning();
  const lessons = rows.flatMap((row) =>
    row.outcome ? [{ commentId: Number(row.id), language: row.language, outcome: row.outcome, words: tokensOf(row.text, row.language) }] : [],
  );
  if (lessons.length > 0) await tx.insert(commentLessons).values(lessons);
  await count(tx, [...old.flatMap((lesson) => stepsOf(lesson, -1)), ...lessons.flatMap((lesson) => stepsOf(lesson, 1))]);
}

const stepsOf = (lesson: { language: string; outcome: Outcome; words: string[] }, by: 1 | -1): Step[] =>
  ['', ...lesson.words].map((word) => ({ language: lesson.language, word, approved: 0, refused: 0, [lesson.outcome]: by }));

/**
 * Adds to the counts in one statement, in the order of the words, so that two moderators never wait
 * for each other in a ring.
 */
async function count(tx: Transaction, steps: Step[]): Promise<void> {
  const sums = new Map<string, Step>();
  for (const step of steps) {
    const key = `${step.language} ${step.word}`;
    const sum = sums.get(key) ?? { ...step, approved: 0, refused: 0 };
    sums.set(key, { ...sum, approved: sum.approved + step.approved, refused: sum.refused + step.refused });
  }
  const changed = [...sums.values()].filter((sum) => sum.approved !== 0 || sum.refused !== 0);
  if (changed.length === 0) return;
  await tx.execute(sql`
    insert into learned_words as w (language, word, approved, refused)
    select language, word, approved, refused
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as s(language text, word text, approved int, refused int)
    order by language, word
    on conflict (language, word) do update set
      approved = greatest(w.approved + excluded.approved, 0), refused = greatest(w.refused + excluded.refused, 0)`);
}

/**
 * Words learned from this comment alone, such as a name, go with it; the counts of all others say
 * nothing about anybody and stay.
 */
export const forgetOwnWords = (tx: Transaction, commentId: number) =>
  tx.execute(sql`
    delete from learned_words w using comment_lessons l
    where l.comment_id = ${commentId} and w.language = l.language and w.word <> '' and l.words ? w.word and w.approved + w.refused <= 1`);

/**
 * What has been learned about these words in a language; the empty word is the number of comments.
 */
export async function learnedCounts(db: Queryable, language: string, words: string[]): Promise<Map<string, Counts>> {
  const rows = await db
    .select({ word: learnedWords.word, approved: learnedWords.approved, refused: learnedWords.refused })
    .from(learnedWords)
    .where(and(sql`${learnedWords.language} = ${language}`, sql`${learnedWords.word} = any(${sql.param(['', ...words])}::text[])`));
  return new Map(rows.map((row) => [row.word, row]));
}

/** What the newsroom's own decisions say about a text. */
export async function learnedScore(text: string, language: string, db: Queryable = database()): Promise<Score | null> {
  const words = tokensOf(text, language);
  const known = await learnedCounts(db, language, words);
  return scoreOf(words, known, known.get('') ?? { approved: 0, refused: 0 });
}
