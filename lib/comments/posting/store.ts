import { createHash } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { comments } from '@/db/schema';
import { change } from '../../ground/change';
import { networkFactors, spend, spendAs } from '../../ground/limit';
import { Refusal } from '../../ground/refusal';
import { authorKeyOf } from '../../ground/traces';
import { canMail } from '../../mail/send';
import { hashToken } from '../../people/tokens';
import { directionOf, languageOf } from '../comment/language';
import { receiptOf } from '../comment/network';
import { touchedByComment } from '../comment/touched';
import { keepContact, tryWantReplies } from '../letters/contacts';
import { queueReplies } from '../letters/queue-letters';
import { duplicateMinutes, limitsFor } from '../rules/order';
import { noteTaken } from './paused';
import { spendProof } from './proof';
import type { Judged } from './submission';

export type Posted = { token: string; status: (typeof comments.$inferSelect)['status'] };

/**
 * Keeps a judged comment, once: the same text by the same author within six minutes answers with
 * the same receipt.
 */
export async function store(judged: Judged): Promise<Posted> {
  const { actor, input, proof, writer, status, heldFor } = judged;
  return change(actor, async ({ tx, audit, touch }) => {
    const same = await findSame(tx, judged);
    if (same) {
      await audit({ action: 'comments.repeat', subjectType: 'comment', subjectId: same.id });
      return { token: receiptOf(same.id), status: same.status };
    }
    await spendLimits(tx, judged);
    if (writer.personId === null) noteTaken(actor.address, input.text);
    if (proof) await spendProof(tx, proof);
    const id = await insert(tx, judged);
    await audit({ action: 'comments.post', subjectType: 'comment', subjectId: id, after: { status, rules: heldFor.map(({ rule }) => rule) } });
    await noteContact(tx, id, judged);
    if (status === 'approved') {
      await queueReplies(tx, [id]);
      touch(await touchedByComment(tx, input.story));
    }
    return { token: receiptOf(id), status };
  });
}

/**
 * The same author's same text on this story, a few minutes ago at most. Waits for one that is being
 * written right now.
 */
async function findSame(tx: Transaction, { input, writer }: Judged) {
  const { network } = writer.identity.traces;
  const key = createHash('sha256')
    .update(JSON.stringify([input.story, input.parent, writer.personId, network, writer.name, input.text]))
    .digest();
  await tx.execute(sql`select pg_advisory_xact_lock(${key.readBigInt64BE().toString()}::bigint)`);
  const [same] = await tx
    .select({ id: comments.id, status: comments.status })
    .from(comments)
    .where(
      and(
        eq(comments.networkHash, network),
        writer.personId === null ? isNull(comments.personId) : eq(comments.personId, writer.personId),
        eq(comments.authorName, writer.name),
        eq(comments.storyId, input.story),
        input.parent === null ? isNull(comments.parentId) : eq(comments.parentId, input.parent),
        eq(comments.text, input.text),
        gt(comments.createdAt, sql`now() - make_interval(mins => ${duplicateMinutes})`),
      ),
    )
    .limit(1);
  return same;
}

/**
 * What one comment counts against: how often its author may write, and, where the newsroom has
 * slowed the discussion down, one of a reader on the story in so many minutes, whatever their
 * neighbours do. Staff are not slowed. Throws `too-fast` and `slow-mode`.
 */
async function spendLimits(tx: Transaction, { actor, input, terms, writer, rules }: Judged): Promise<void> {
  for (const limit of limitsFor(writer.author, rules)) await spendAs(actor, `comments.${limit.name}`, { ...limit, by: 'reader' }, tx);
  const minutes = terms.slowMinutes;
  if (minutes === 0 || writer.author.kind === 'staff') return;
  const refused = () => new Refusal('slow-mode', { values: { minutes } });
  const { reader, traces, isHost } = writer.identity;
  const own = isHost ? { key: traces.address, points: networkFactors[0] } : { key: reader, points: 1 };
  await spend(`comments.slow ${input.story}:${own.key}`, { points: own.points, seconds: minutes * 60 }, tx).catch((error: unknown) => {
    throw error instanceof Refusal ? refused() : error;
  });
  // The first comment of a browser was counted before it had a name.
  const isOwn = writer.personId === null ? eq(comments.authorKey, authorKeyOf(reader, writer.name)) : eq(comments.personId, writer.personId);
  const since = gt(comments.createdAt, sql`now() - make_interval(mins => ${minutes})`);
  if ((await tx.$count(comments, and(eq(comments.storyId, input.story), isOwn, since))) > 0) throw refused();
}

/** Where readers ask, what someone who works here says under a question answers it. */
const isAnswer = ({ input, writer, terms, status }: Judged) =>
  terms.questions && writer.author.kind === 'staff' && status === 'approved' && input.parent !== null
    ? sql<boolean>`exists (select from comments q where q.id = ${input.parent} and q.parent_id is null and not q.is_staff)`
    : false;

/** The receipt is made from the number that the row gets. */
async function insert(tx: Transaction, judged: Judged): Promise<number> {
  const { input, writer, status, heldFor } = judged;
  const { traces, reader } = writer.identity;
  const [row] = await tx
    .insert(comments)
    .values({
      storyId: input.story,
      parentId: input.parent,
      locale: input.locale,
      language: languageOf(input.text, input.locale),
      dir: directionOf(input.text),
      authorName: writer.name,
      authorKey: authorKeyOf(reader, writer.name),
      // Without a mail server no letter could ever go there.
      authorEmail: canMail() ? input.email : null,
      personId: writer.personId,
      isStaff: writer.author.kind === 'staff',
      text: input.text,
      status,
      heldFor,
      isAnswer: isAnswer(judged),
      receiptHash: crypto.randomUUID(),
      networkHash: traces.network,
      addressHash: traces.address,
    })
    .returning({ id: comments.id });
  if (!row) throw new Error('a comment was not stored');
  await tx
    .update(comments)
    .set({ receiptHash: hashToken(receiptOf(row.id)) })
    .where(eq(comments.id, row.id));
  return row.id;
}

/**
 * Where letters can be sent: the address that was left, or the account's, and whether replies are
 * wanted.
 */
async function noteContact(tx: Transaction, commentId: number, { actor, input, writer }: Judged): Promise<void> {
  const { email, personId } = writer;
  if (email === null || !canMail()) return;
  await keepContact(tx, { commentId, email, locale: input.locale });
  if (input.replies) await tryWantReplies(tx, { commentId, email, personId, address: actor.address });
}
