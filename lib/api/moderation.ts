import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { people } from '@/db/schema';
import { queues, rejectReasons } from '../comments/comment/input';
import { listQueue, type QueueRow } from '../comments/moderating/desk-queries';
import { decideComments, undoDecisions } from '../comments/moderating/moderate';
import type { Person } from '../ground/actor';
import { address } from '../ground/addresses';
import { locales, localized } from '../ground/locales';
import { can } from '../ground/policy';
import { Refusal } from '../ground/refusal';
import type { ApiKey } from './keys';
import { type ApiPage, afterId, apiPageOf } from './pages';

const id = z.int().positive();

export const waitingComment = z
  .object({
    id,
    story: id,
    queue: z.enum(queues),
    status: z.enum(['held', 'approved', 'rejected', 'spam', 'deleted']),
    language: z.string(),
    author: z.string(),
    isStaff: z.boolean(),
    text: z.string(),
    answers: z.string().nullable().describe('The comment that it answers.'),
    heldFor: z.array(z.string()).describe('The rules that held it.'),
    reports: z.int(),
    appeal: z.string().nullable(),
    createdAt: z.iso.datetime(),
    url: z.url().describe('The comment in the desk.'),
  })
  .meta({ id: 'WaitingComment' });

export const queueQuery = z.strictObject({
  queue: z.enum(queues).default('held').describe('Which queue of the desk.'),
  language: z.enum(locales).optional(),
  story: z.coerce.number().int().positive().optional(),
  after: z.string().max(20).optional().describe('What `next` said.'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const decision = z.strictObject({
  decision: z.enum(['approved', 'rejected', 'spam']),
  from: z.enum(queues).default('held').describe('The queue in which it was seen: a comment that has left it is refused with 409.'),
  reason: z.enum(rejectReasons).optional().describe('Required to reject.'),
  note: z.string().trim().max(1000, 'too-long').default('').describe('Read by its author.'),
});
export const decided = z.object({ id, decision: id.describe('Its number: what an undo may name.') }).meta({ id: 'Decided' });
export const undoing = z.strictObject({ decision: id.optional().describe('Only where this one still stands.') });

/**
 * A key moderates for whoever made it, with the rights that they have now, and the log says by
 * which key. Throws Refusal('not-allowed').
 */
export async function moderatorOf(key: ApiKey): Promise<Person> {
  const [row] = await database()
    .select({ id: people.id, name: people.name, role: people.role, languages: people.languages, sectionIds: people.sectionIds })
    .from(people)
    .where(and(eq(people.id, key.createdBy ?? 0), isNull(people.disabledAt)));
  if (!row) throw new Refusal('not-allowed');
  const person: Person = { ...row, kind: 'person', name: `${localized(row.name, 'en')} (${key.name})`, sessionId: '', address: '' };
  if (!can(person, 'comments.moderate')) throw new Refusal('not-allowed');
  return person;
}

const shown = (queue: z.infer<typeof queueQuery>['queue'], row: QueueRow): z.infer<typeof waitingComment> => ({
  id: row.id,
  story: row.storyId,
  queue,
  status: row.status,
  language: row.language,
  author: row.authorName,
  isStaff: row.isStaff,
  text: row.text,
  answers: row.parentText,
  heldFor: row.heldFor.map((reason) => reason.rule),
  reports: row.reports,
  appeal: row.appeal,
  createdAt: row.createdAt.toISOString(),
  url: address(`/desk/comments?queue=${queue}&story=${row.storyId}#c-${row.id}`),
});

/** Comments of a queue, as the desk has them: in the languages and sections of the person. */
export async function listWaitingComments(
  actor: Person,
  { queue, language, story, after, limit }: z.infer<typeof queueQuery>,
): Promise<ApiPage<z.infer<typeof waitingComment>>> {
  const rows = await listQueue(actor, { queue, language, story, after: afterId(after) || undefined }, limit);
  return apiPageOf(
    rows,
    limit,
    (row) => String(row.id),
    (row) => shown(queue, row),
  );
}

/** Decides about one comment, by the verb of the desk. */
export async function decideOne(actor: Person, comment: number, { reason = null, ...input }: DecisionInput): Promise<z.infer<typeof decided>> {
  const { undo } = await decideComments(actor, { ...input, ids: [comment], reason });
  return { id: comment, decision: undo.decisions[0] ?? 0 };
}
type DecisionInput = Omit<z.infer<typeof decision>, 'reason'> & { reason?: (typeof rejectReasons)[number] | null };

/** Takes the last decision about a comment back. */
export async function undoOne(actor: Person, comment: number, input: z.infer<typeof undoing>): Promise<{ id: number }> {
  await undoDecisions(actor, { ids: [comment], decisions: input.decision ? [input.decision] : undefined });
  return { id: comment };
}
