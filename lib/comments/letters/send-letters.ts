import { eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { commentContacts, commentLetters } from '@/db/schema';
import { canMail, sendLetter } from '../../mail/send';
import { type DueLetter, writeLetter } from './letters';

/**
 * Minutes until a letter that the mail server refused is tried again; after the last it is dropped.
 */
const retryMinutes = [1, 5, 30, 120, 360, 720];
/** Replies are told at once, then at most once in so many minutes, together. */
const replyMinutes = 60;
/** No address gets more letters in a day, whoever gave it: the rest wait. */
const mostADay = 30;
const staleDays = 3;
const mostAtOnce = 200;

/**
 * Sends what is due, one letter after the other. A letter is marked as taken, in a transaction of
 * its own, before the mail server is asked: whatever happens then, it is never sent twice. Several
 * processes may do this at once. Returns how many were sent.
 */
export async function sendDueLetters(): Promise<number> {
  if (!canMail()) return 0;
  let sent = 0;
  for (let count = 0; count < mostAtOnce; count += 1) {
    const taken = await takeLetter();
    if (!taken) break;
    if (await sendOne(taken)) sent += 1;
  }
  return sent;
}

type Claimed = DueLetter & { ids: number[]; tries: number };

async function takeLetter(): Promise<Claimed | null> {
  return database().transaction(async (tx) => {
    const { rows } = await tx.execute<{ id: string; kind: DueLetter['kind']; comment_id: string; key: string; about_id: string | null; tries: number }>(sql`
      select l.id, l.kind, l.comment_id, l.key, l.about_id, l.tries
      from comment_letters l join comment_contacts c on c.comment_id = l.comment_id
      where l.taken_at is null and l.sent_at is null and l.dropped_at is null and l.due_at <= now()
        and (l.kind <> 'reply' or c.told_at is null or c.told_at <= now() - make_interval(mins => ${replyMinutes}))
      order by l.due_at, l.id limit 1 for update of l, c skip locked`);
    const [first] = rows;
    if (!first) return null;
    const { rows: together } = await tx.execute<{ id: string; about_id: string | null }>(
      first.kind === 'reply'
        ? sql`select id, about_id from comment_letters where comment_id = ${first.comment_id} and kind = 'reply' and taken_at is null and sent_at is null
              and dropped_at is null and due_at <= now() order by id limit 200 for update`
        : sql`select id, about_id from comment_letters where id = ${first.id}`,
    );
    const ids = together.map((row) => Number(row.id));
    await tx
      .update(commentLetters)
      .set({ takenAt: sql`now()`, tries: sql`${commentLetters.tries} + 1` })
      .where(inArray(commentLetters.id, ids));
    return {
      id: Number(first.id),
      kind: first.kind,
      commentId: Number(first.comment_id),
      key: first.key,
      abouts: together.flatMap((row) => (row.about_id === null ? [] : Number(row.about_id))),
      ids,
      tries: first.tries,
    };
  });
}

async function hasEnough(commentId: number): Promise<boolean> {
  const { rows } = await database().execute<{ count: number }>(sql`
    select count(*)::int as count from comment_letters l join comment_contacts c on c.comment_id = l.comment_id
    where c.email_hash = (select email_hash from comment_contacts where comment_id = ${commentId}) and l.sent_at > now() - interval '1 day'`);
  return (rows[0]?.count ?? 0) >= mostADay;
}

async function sendOne(taken: Claimed): Promise<boolean> {
  if (await hasEnough(taken.commentId)) {
    await settle(taken.ids, { takenAt: null, tries: taken.tries, dueAt: sql`now() + interval '6 hours'` });
    return false;
  }
  const letter = await writeLetter(taken);
  if (!letter) {
    await settle(taken.ids, { droppedAt: sql`now()`, takenAt: null });
    return false;
  }
  if (await sendLetter(letter)) {
    await settle(taken.ids, { sentAt: sql`now()` });
    if (taken.kind === 'reply') await database().update(commentContacts).set({ toldAt: sql`now()` }).where(eq(commentContacts.commentId, taken.commentId));
    return true;
  }
  const wait = retryMinutes[taken.tries];
  await settle(taken.ids, wait === undefined ? { droppedAt: sql`now()` } : { takenAt: null, dueAt: sql`now() + make_interval(mins => ${wait})` });
  return false;
}

const settle = (ids: number[], set: Parameters<ReturnType<ReturnType<typeof database>['update']>['set']>[0]) =>
  database().update(commentLetters).set(set).where(inArray(commentLetters.id, ids));

/** Gives up letters that nobody could send for three days: what they tell is old. */
export async function dropStaleLetters(): Promise<number> {
  const { rowCount } = await database()
    .update(commentLetters)
    .set({ droppedAt: sql`now()` })
    .where(sql`sent_at is null and dropped_at is null and created_at < now() - make_interval(days => ${staleDays})`);
  return rowCount ?? 0;
}
