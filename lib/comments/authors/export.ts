import { and, asc, desc, eq, inArray, lt, ne, type SQL } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, commentContacts, commentDecisions, commentRedactions, commentStandings, comments, commentVersions } from '@/db/schema';
import type { Person } from '../../ground/actor';
import { address } from '../../ground/addresses';
import { byteOrderMark, line } from '../../ground/csv';
import { getAccount } from '../../people/queries';
import { getCommentReceipt } from '../reading/queries';
import { keysOfComment, listStandings } from '../standing/standing';
import { getErasure } from './erase-account';
import { type Lists, personalDataOf } from './personal-data';

export const exportFormats = ['json', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const batch = 200;

type Row = typeof comments.$inferSelect;
type Decided = { at: Date; before: string; decision: string; reason: string | null; note: string; onAppeal: boolean };
export type Exported = {
  id: number;
  on: { title: string; address: string } | null;
  answers: number | null;
  name: string;
  text: string;
  language: string;
  /** Whether its author has named the language. */
  languageGiven: boolean;
  writtenAt: Date;
  editedAt: Date | null;
  status: string;
  heldFor: { rule: string; marks: string[] }[];
  likes: number;
  reports: number;
  featured: boolean;
  email: string | null;
  letters: { repliesAskedAt: Date | null; confirmedAt: Date | null; stoppedAt: Date | null } | null;
  formerTexts: { text: string; until: Date }[];
  covered: { part: string; before: string; at: Date; undoneAt: Date | null }[];
  decisions: Decided[];
  appeal: string | null;
  appealedAt: Date | null;
  erasedAfter: Date | null;
};

/**
 * Everything that is stored about these comments. Who decided is not told: that is someone else's
 * name.
 */
async function gather(rows: Row[]): Promise<Exported[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const db = database();
  const storyIds = [...new Set(rows.map((row) => row.storyId))];
  const [versions, decisions, covered, contacts, places] = await Promise.all([
    db.select().from(commentVersions).where(inArray(commentVersions.commentId, ids)).orderBy(asc(commentVersions.id)),
    db.select().from(commentDecisions).where(inArray(commentDecisions.commentId, ids)).orderBy(asc(commentDecisions.id)),
    db.select().from(commentRedactions).where(inArray(commentRedactions.commentId, ids)).orderBy(asc(commentRedactions.id)),
    db.select().from(commentContacts).where(inArray(commentContacts.commentId, ids)),
    db
      .select({ storyId: articles.storyId, locale: articles.locale, slug: articles.slug, headline: articles.headline })
      .from(articles)
      .where(and(inArray(articles.storyId, storyIds), eq(articles.status, 'published'))),
  ]);
  const of = <One extends { commentId: number }>(list: One[], id: number) => list.filter((row) => row.commentId === id);
  return rows.map((row) => {
    const place = places.find((place) => place.storyId === row.storyId && place.locale === row.locale) ?? places.find((place) => place.storyId === row.storyId);
    const [contact] = of(contacts, row.id);
    return {
      id: row.id,
      on: place ? { title: place.headline, address: address(`/${place.locale}/news/${place.slug}`) } : null,
      answers: row.parentId,
      name: row.authorName,
      text: row.text,
      language: row.language,
      languageGiven: row.languageGiven,
      writtenAt: row.createdAt,
      editedAt: row.editedAt,
      status: row.status,
      heldFor: row.heldFor,
      likes: row.likes,
      reports: row.reports,
      featured: row.featured,
      email: contact?.email ?? row.authorEmail,
      letters: contact ? { repliesAskedAt: contact.askedAt, confirmedAt: contact.confirmedAt, stoppedAt: contact.stoppedAt } : null,
      formerTexts: of(versions, row.id).map((version) => ({ text: version.text, until: version.at })),
      covered: of(covered, row.id).map((cover) => ({ part: cover.part, before: cover.before, at: cover.at, undoneAt: cover.undoneAt })),
      decisions: of(decisions, row.id).map((decision) => ({
        at: decision.at,
        before: decision.before,
        decision: decision.decision,
        reason: decision.reason,
        note: decision.note,
        onAppeal: decision.appealedAt !== null,
      })),
      appeal: row.appeal,
      appealedAt: row.appealedAt,
      erasedAfter: row.eraseAt,
    };
  });
}

const columns = [
  'number',
  'article',
  'address',
  'name',
  'text',
  'language',
  'written',
  'edited',
  'status',
  'held for',
  'likes',
  'e-mail',
  'decided',
  'reason',
  'note',
  'appeal',
  'former texts',
] as const;

function toLine(exported: Exported): string {
  const last = exported.decisions.at(-1);
  return line([
    exported.id,
    exported.on?.title ?? null,
    exported.on?.address ?? null,
    exported.name,
    exported.text,
    exported.language,
    exported.writtenAt.toISOString(),
    exported.editedAt?.toISOString() ?? null,
    exported.status,
    exported.heldFor.map((held) => held.rule).join(' '),
    exported.likes,
    exported.email,
    last?.at.toISOString() ?? null,
    last?.reason ?? null,
    last?.note ?? null,
    exported.appeal,
    exported.formerTexts.map((former) => former.text).join('\n⁂\n'),
  ]);
}

/** What moderators decided about the author, without their notes to each other. */
const told = (rows: (typeof commentStandings.$inferSelect)[]) =>
  rows.filter((row) => row.kind !== 'note').map(({ kind, at, until, note, id, liftsId }) => ({ id, kind, at, until, note, takesBack: liftsId }));

async function* write(format: ExportFormat, head: object, pages: AsyncIterable<Row[]>, lists: Lists = {}): AsyncGenerator<string> {
  if (format === 'csv') yield byteOrderMark + line([...columns]);
  else {
    yield JSON.stringify(head).slice(0, -1);
    for (const [name, rows] of Object.entries(lists)) yield* writeList(name, rows());
    yield ',"comments":[';
  }
  let isFirst = true;
  for await (const rows of pages)
    for (const exported of await gather(rows)) {
      yield format === 'csv' ? toLine(exported) : `${isFirst ? '' : ','}\n${JSON.stringify(exported)}`;
      isFirst = false;
    }
  if (format === 'json') yield '\n]}\n';
}

async function* writeList(name: string, pages: AsyncIterable<object[]>): AsyncGenerator<string> {
  yield `,${JSON.stringify(name)}:[`;
  let isFirst = true;
  for await (const rows of pages)
    for (const row of rows) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(row)}`;
      isFirst = false;
    }
  yield '\n]\n';
}

async function* pagesOf(which: SQL): AsyncGenerator<Row[]> {
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = await database()
      .select()
      .from(comments)
      .where(and(which, ne(comments.status, 'deleted'), lt(comments.id, before)))
      .orderBy(desc(comments.id))
      .limit(batch);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    before = last.id;
  }
}

/** Everything that is kept about an account, piece by piece; as CSV its comments alone. */
export async function exportAccount(actor: Person, format: ExportFormat): Promise<AsyncGenerator<string>> {
  const account = await getAccount(actor.id);
  const standings = await database()
    .select()
    .from(commentStandings)
    .where(eq(commentStandings.authorId, actor.id))
    .orderBy(asc(commentStandings.id))
    .limit(500);
  const head = {
    exportedAt: new Date(),
    account: { name: account?.name, email: account?.email, role: actor.role },
    erasure: await getErasure(actor.id),
    decisionsAboutYou: told(standings),
  };
  return write(format, head, pagesOf(eq(comments.personId, actor.id)), personalDataOf(actor, account?.email ?? ''));
}

/**
 * What the holder of a receipt can take along: that one comment. One under an account is for that
 * account. Null where it is not theirs.
 */
export async function exportReceipt(personId: number | null, token: string, format: ExportFormat): Promise<AsyncGenerator<string> | null> {
  const receipt = await getCommentReceipt(token);
  if (!receipt || receipt.comment.status === 'deleted') return null;
  if (receipt.comment.personId !== null && receipt.comment.personId !== personId) return null;
  const standings = await listStandings(database(), keysOfComment(receipt.comment));
  return write(format, { exportedAt: new Date(), decisionsAboutYou: told(standings) }, pagesOf(eq(comments.id, receipt.comment.id)));
}

/** The export as a file to keep. */
export function exportAnswer(pieces: AsyncGenerator<string>, format: ExportFormat, name: string): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  });
}
