import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

/**
 * What the audit row of a switch keeps of it, so that switching back takes away no mark that a
 * person has set.
 */
export type Switched = { answers?: number[] };

/**
 * A story begins or ends to take questions. What staff had said under questions answers them from
 * then on, unless a moderator has said otherwise; at the end those marks go again. Returns the
 * replies that changed; the caller writes the audit row.
 */
export async function switchQuestions(tx: Transaction, storyId: number, isOn: boolean): Promise<Switched> {
  const { rows } = await tx.execute<{ id: string }>(isOn ? marking(storyId) : unmarking(storyId));
  return rows.length > 0 ? { answers: rows.map((row) => Number(row.id)) } : {};
}

const marking = (storyId: number) => sql`
  update comments c set is_answer = true from comments q
  where q.story_id = ${storyId} and q.parent_id is null and not q.is_staff
    and c.parent_id = q.id and c.is_staff and c.status = 'approved' and not c.is_answer
    and not exists (select from audit_log l where l.subject_type = 'comment' and l.subject_id = c.id::text and l.action = 'comments.unanswer')
  returning c.id`;

const unmarking = (storyId: number) => sql`
  update comments c set is_answer = false from (
    select l.id, l.after -> 'answers' as answers from audit_log l
    where l.subject_type = 'story' and l.subject_id = ${String(storyId)} and l.action = 'comments.terms'
      and l.after -> 'questions' in ('true', '"yes"') and coalesce(l.before -> 'questions', 'false') not in ('true', '"yes"')
    order by l.id desc limit 1
  ) begun
  where c.story_id = ${storyId} and c.is_answer and c.id in (select jsonb_array_elements_text(coalesce(begun.answers, '[]'))::bigint)
    and not exists (
      select from audit_log l where l.subject_type = 'comment' and l.subject_id = c.id::text and l.id > begun.id and l.action in ('comments.answer', 'comments.unanswer')
    )
  returning c.id`;
