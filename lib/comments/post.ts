import { createHash } from 'node:crypto';
import { and, eq, gt, isNull, ne, or, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { articles, comments, people } from '@/db/schema';
import { spend } from '../actions/limit';
import { Refusal } from '../actions/refusal';
import type { Actor } from '../people/actor';
import { hashToken } from '../people/tokens';
import { change } from '../publishing/change';
import { getSettings } from '../settings/queries';
import { found } from '../settings/row';
import type { CommentInput } from './input';
import { receiptOf, tracesOf } from './network';
import { checkText } from './rules/check';
import { directionOf, languageOf } from './rules/language';
import { cleanName, nameProblem } from './rules/names';
import { type Author, duplicateMinutes, limitsFor, verdict } from './rules/order';
import { touchedByComment } from './touched';

export type Posted = { token: string; status: 'approved' | 'held' | 'spam' | 'rejected' | 'deleted' };
type Writer = { author: Author; name: string; personId: number | null; network: string; address: string };

/** Takes a reader's comment. The same text by the same author within six minutes is one comment, and answers the same receipt. */
export async function postComment(actor: Actor, input: CommentInput): Promise<Posted> {
  if (actor.kind === 'system') throw new Refusal('not-allowed');
  return change(actor, async ({ tx, audit, touch }) => {
    await assertOpen(tx, input);
    const writer = await writerOf(tx, actor, input);
    const same = await findSame(tx, writer, input);
    if (same) {
      await audit({ action: 'comments.repeat', subjectType: 'comment', subjectId: same.id });
      return { token: receiptOf(same.id), status: same.status };
    }
    const who = writer.personId === null ? `address ${actor.address}` : `person ${writer.personId}`;
    for (const limit of limitsFor(writer.author)) await spend(`comments.${limit.name}:${who}`, limit, tx);
    const { status, heldFor } = verdict(writer.author, input.website !== '', checkText(input.text));
    const row = found(
      await tx
        .insert(comments)
        .values({
          storyId: input.story,
          parentId: input.parent,
          locale: input.locale,
          language: languageOf(input.text, input.locale),
          dir: directionOf(input.text),
          authorName: writer.name,
          authorEmail: input.email,
          personId: writer.personId,
          isStaff: writer.author.kind === 'staff',
          text: input.text,
          status,
          heldFor,
          receiptHash: crypto.randomUUID(),
          networkHash: writer.network,
          addressHash: writer.address,
        })
        .returning({ id: comments.id }),
    );
    const token = receiptOf(row.id);
    await tx
      .update(comments)
      .set({ receiptHash: hashToken(token) })
      .where(eq(comments.id, row.id));
    await audit({ action: 'comments.post', subjectType: 'comment', subjectId: row.id, after: { status, rules: heldFor.map((one) => one.rule) } });
    if (status === 'approved') touch(await touchedByComment(tx, input.story));
    return { token, status };
  });
}

/** The story has a public edition, comments are on, and the parent can be seen. */
async function assertOpen(tx: Transaction, input: CommentInput): Promise<void> {
  found(
    await tx
      .select({ id: articles.id })
      .from(articles)
      .where(and(eq(articles.storyId, input.story), eq(articles.status, 'published')))
      .limit(1),
  );
  if (!(await getSettings(tx)).comments) throw new Refusal('comments-closed');
  if (input.parent === null) return;
  found(
    await tx
      .select({ id: comments.id })
      .from(comments)
      .where(and(eq(comments.id, input.parent), eq(comments.storyId, input.story), eq(comments.status, 'approved'))),
  );
}

async function writerOf(tx: Transaction, actor: Exclude<Actor, { kind: 'system' }>, input: CommentInput): Promise<Writer> {
  const { network, address } = await tracesOf(tx, actor.address);
  if (actor.kind === 'person') {
    const name = cleanName(actor.name).slice(0, 100) || 'Reader';
    const record = await recordOf(tx, sql`${comments.personId} = ${actor.id}`);
    return { author: { kind: actor.role === 'reader' ? 'reader' : 'staff', ...record }, name, personId: actor.id, network, address };
  }
  if (input.name === '') throw new Refusal('bad-input', { fields: { name: 'required' } });
  const problem = nameProblem(input.name, await listStaffNames(tx));
  if (problem) throw new Refusal('bad-input', { fields: { name: problem } });
  const record = await recordOf(tx, sql`${comments.networkHash} = ${network} and ${comments.personId} is null and ${comments.authorName} = ${input.name}`);
  return { author: { kind: 'guest', ...record }, name: input.name, personId: null, network, address };
}

async function listStaffNames(tx: Transaction): Promise<string[]> {
  const rows = await tx
    .select({ name: people.name })
    .from(people)
    .where(or(eq(people.public, true), ne(people.role, 'reader')))
    .limit(2000);
  return rows.flatMap((row) => Object.values(row.name).filter((name) => name !== undefined));
}

async function recordOf(tx: Transaction, by: ReturnType<typeof sql>): Promise<{ approved: number; refused: number }> {
  const [row] = await tx
    .select({
      approved: sql<number>`count(*) filter (where status = 'approved')::int`,
      refused: sql<number>`count(*) filter (where status in ('rejected', 'spam'))::int`,
    })
    .from(comments)
    .where(by);
  return { approved: row?.approved ?? 0, refused: row?.refused ?? 0 };
}

/** The same author's same text on this story, a few minutes ago at most. Waits for one that is being written right now. */
async function findSame(tx: Transaction, writer: Writer, input: CommentInput) {
  const key = createHash('sha256')
    .update(JSON.stringify([input.story, input.parent, writer.personId, writer.network, writer.name, input.text]))
    .digest();
  await tx.execute(sql`select pg_advisory_xact_lock(${key.readBigInt64BE().toString()}::bigint)`);
  const [same] = await tx
    .select({ id: comments.id, status: comments.status })
    .from(comments)
    .where(
      and(
        eq(comments.networkHash, writer.network ?? ''),
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
