import { createHash } from 'node:crypto';
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { database, type Queryable, type Transaction } from '@/db/client';
import { articles, comments, people } from '@/db/schema';
import type { Actor } from '../../ground/actor';
import { change } from '../../ground/change';
import { spendAll, talliesOf } from '../../ground/limit';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { type Identity, identityOf } from '../../ground/traces';
import { canMail } from '../../mail/send';
import { cleanName, nameProblem } from '../../people/display-name';
import { listStaffNames } from '../../people/staff-names';
import { hashToken } from '../../people/tokens';
import type { Held } from '../comment/held';
import type { CommentInput } from '../comment/input';
import { directionOf, languageOf } from '../comment/language';
import { receiptOf } from '../comment/network';
import { type Terms, termsOf } from '../comment/terms';
import { touchedByComment } from '../comment/touched';
import { keepContact, tryWantReplies } from '../letters/contacts';
import { queueReplies } from '../letters/queue-letters';
import { findStoryPlace } from '../reading/queries';
import { akismet } from '../rules/akismet';
import { isOn } from '../rules/catalogue';
import { type Author, duplicateMinutes, limitsFor } from '../rules/order';
import { listRules } from '../rules/rule-store';
import { findBlock } from '../standing/block-network';
import { assertStanding, keysOfWriter } from '../standing/standing';
import { judge } from './judge';
import { lanes } from './lanes';
import { notePause, noteTaken } from './paused';
import { type Proven, readProof, spendProof } from './proof';

export type Posted = { token: string; status: 'approved' | 'held' | 'spam' | 'rejected' | 'deleted' };
type Writer = { author: Author; name: string; personId: number | null; accountEmail: string | null; traces: Identity['traces']; identity: Identity };

/** Takes a reader's comment. The same text by the same author within six minutes is one comment, and answers the same receipt. */
export async function postComment(actor: Actor, input: CommentInput): Promise<Posted> {
  if (actor.kind === 'system') throw new Refusal('not-allowed');
  const proof = await readProof(input.proof);
  const lane = proof || actor.kind === 'person' ? lanes.proven : lanes.unproven;
  try {
    return await lane.run(() => takeComment(actor, input, proof));
  } catch (error) {
    if (actor.kind === 'guest' && !proof && error instanceof Refusal && error.reason === 'too-fast')
      notePause(actor.address, input.name, Number(error.values.seconds));
    throw error;
  }
}

async function takeComment(actor: Speaker, input: CommentInput, proof: Proven | null): Promise<Posted> {
  const outside = await askOutside(actor, input, proof !== null);
  return change(actor, async ({ tx, audit, touch }) => {
    const terms = await assertOpen(tx, input);
    const writer = await writerOf(tx, actor, input);
    const same = await findSame(tx, writer, input);
    if (same) {
      await audit({ action: 'comments.repeat', subjectType: 'comment', subjectId: same.id });
      return { token: receiptOf(same.id), status: same.status };
    }
    const rules = await listRules(tx);
    for (const limit of limitsFor(writer.author, rules))
      await spendAll(talliesOf(`comments.${limit.name}`, { ...limit, by: 'reader' }, actor), limit.seconds, tx);
    if (writer.personId === null) noteTaken(actor.address, input.text);
    if (proof) await spendProof(tx, proof);
    const block = writer.author.kind === 'staff' ? null : await findBlock(tx, writer.traces);
    if (block && writer.personId === null)
      throw new Refusal('network-blocked', { values: { until: `${block.until.toISOString().slice(0, 16).replace('T', ' ')} UTC` } });
    const standing = writer.author.kind === 'staff' ? undefined : await assertStanding(tx, keysOfWriter(writer, input.email));
    const judged = await judge(tx, rules, {
      text: input.text,
      locale: input.locale,
      author: writer.author,
      trapped: input.website !== '',
      proven: proof !== null,
      blocked: block !== null,
      outside,
      standing,
    });
    const isRead = terms.premoderated && writer.author.kind !== 'staff';
    const heldFor = [...(isRead ? [{ rule: 'premoderated' as const, marks: [] }] : []), ...judged.heldFor];
    const status = isRead && judged.status === 'approved' ? 'held' : judged.status;
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
          // Without a mail server no letter could ever go there.
          authorEmail: canMail() ? input.email : null,
          personId: writer.personId,
          isStaff: writer.author.kind === 'staff',
          text: input.text,
          status,
          heldFor,
          receiptHash: crypto.randomUUID(),
          networkHash: writer.traces.network,
          addressHash: writer.traces.address,
        })
        .returning({ id: comments.id }),
    );
    const token = receiptOf(row.id);
    await tx
      .update(comments)
      .set({ receiptHash: hashToken(token) })
      .where(eq(comments.id, row.id));
    await audit({ action: 'comments.post', subjectType: 'comment', subjectId: row.id, after: { status, rules: heldFor.map((one) => one.rule) } });
    await noteContact(tx, row.id, writer, input, actor.address);
    if (status === 'approved') {
      await queueReplies(tx, [row.id]);
      touch(await touchedByComment(tx, input.story));
    }
    return { token, status };
  });
}

/** Where letters can be sent: keeps the address that was left, or the reader's account has, and what they want to hear. */
async function noteContact(tx: Transaction, commentId: number, writer: Writer, input: CommentInput, address: string): Promise<void> {
  const email = writer.personId === null ? input.email : writer.accountEmail;
  if (email === null || !canMail()) return;
  await keepContact(tx, { commentId, email, locale: input.locale });
  if (input.replies) await tryWantReplies(tx, { commentId, email, personId: writer.personId, address });
}

/** The story has a public edition, comments are on, and the parent can be seen. */
async function assertOpen(tx: Transaction, input: CommentInput): Promise<Terms> {
  const editions = await tx
    .select({ status: articles.status })
    .from(articles)
    .where(and(eq(articles.storyId, input.story), inArray(articles.status, ['published', 'withdrawn'])));
  if (editions.length > 0 && editions.every((one) => one.status === 'withdrawn')) throw new Refusal('story-gone');
  found(editions);
  const terms = await termsOf(tx, input.story);
  if (!terms.open) throw new Refusal('comments-closed');
  if (input.parent === null) return terms;
  found(
    await tx
      .select({ id: comments.id })
      .from(comments)
      .where(and(eq(comments.id, input.parent), eq(comments.storyId, input.story), eq(comments.status, 'approved'))),
  );
  return terms;
}

type Speaker = Exclude<Actor, { kind: 'system' }>;

/** Where there is a service outside, what it says of a comment that nothing else would hold. Asked before the transaction. */
export async function askOutside(actor: Speaker, input: CommentInput, proven: boolean): Promise<Held[]> {
  const service = akismet();
  if (!service) return [];
  const db = database();
  const rules = await listRules(db);
  if (!isOn(rules, 'akismet')) return [];
  const { author, name } = await writerOf(db, actor, input);
  const { text, locale } = input;
  if (author.kind === 'staff' || (await judge(db, rules, { text, locale, author, proven })).status !== 'approved') return [];
  const place = await findStoryPlace(input.story, locale);
  const page = place ? `/${place.locale}/news/${place.slug}` : `/${locale}`;
  return service.ask({ address: actor.address, text, name, email: input.email, page, language: languageOf(text, locale) });
}

async function writerOf(tx: Queryable, actor: Speaker, input: CommentInput): Promise<Writer> {
  const identity = await identityOf(tx, actor);
  const { traces } = identity;
  if (actor.kind === 'person') {
    const name = cleanName(actor.name).slice(0, 100) || 'Reader';
    const problem = actor.role === 'reader' ? nameProblem(name, await listStaffNames(tx)) : null;
    if (problem) throw new Refusal('bad-input', { fields: { name: problem } });
    const record = await recordOf(tx, sql`${comments.personId} = ${actor.id}`);
    const [account] = await tx.select({ email: people.email }).from(people).where(eq(people.id, actor.id));
    return {
      author: { kind: actor.role === 'reader' ? 'reader' : 'staff', ...record },
      name,
      personId: actor.id,
      accountEmail: account?.email ?? null,
      traces,
      identity,
    };
  }
  if (input.name === '') throw new Refusal('bad-input', { fields: { name: 'required' } });
  if (input.replies && input.email === null && canMail()) throw new Refusal('bad-input', { fields: { email: 'required' } });
  const problem = nameProblem(input.name, await listStaffNames(tx));
  if (problem) throw new Refusal('bad-input', { fields: { name: problem } });
  const record = await recordOf(
    tx,
    sql`${inArray(comments.networkHash, traces.networks)} and ${comments.personId} is null and ${comments.authorName} = ${input.name}`,
  );
  return { author: { kind: 'guest', ...record }, name: input.name, personId: null, accountEmail: null, traces, identity };
}

export async function recordOf(tx: Queryable, by: ReturnType<typeof sql>): Promise<{ approved: number; refused: number }> {
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
    .update(JSON.stringify([input.story, input.parent, writer.personId, writer.traces.network, writer.name, input.text]))
    .digest();
  await tx.execute(sql`select pg_advisory_xact_lock(${key.readBigInt64BE().toString()}::bigint)`);
  const [same] = await tx
    .select({ id: comments.id, status: comments.status })
    .from(comments)
    .where(
      and(
        eq(comments.networkHash, writer.traces.network),
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
