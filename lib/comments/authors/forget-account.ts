import { and, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { auditLog, commentLikes, commentReports, contactMessages, discussionFollows, people, sessions, storyReactions, tokens, typoReports } from '@/db/schema';
import { readerOfPerson } from '../../ground/traces';
import { forgetReports } from '../../typos/forget';
import { emailKey } from '../letters/contacts';
import { allowErasure, forgetAccountStandings } from '../standing/forget-author';

/**
 * Everything that is kept about the owner of an account, apart from comments and the account
 * itself. Rows that stay lose its name and its address, and keep its number, which then means
 * nobody; likes and reports stay as nobody's.
 */
export async function forgetAccount(tx: Transaction, personId: number): Promise<void> {
  const [person] = await tx.select({ email: people.email }).from(people).where(eq(people.id, personId));
  const email = person?.email?.toLowerCase() ?? '';
  await forgetAccountStandings(tx, personId);
  await forgetInLog(tx, personId, email);
  await forgetInDiscussions(tx, personId);
  await forgetReports(tx, eq(typoReports.personId, personId));
  await tx.delete(tokens).where(and(inArray(tokens.kind, ['invitation', 'sign-up']), sql`lower(${tokens.payload}->>'email') = ${email}`));
  if (email !== '') await tx.delete(discussionFollows).where(eq(discussionFollows.emailHash, emailKey(email)));
  if (email !== '') await tx.delete(contactMessages).where(sql`lower(${contactMessages.email}) = ${email}`);
  await tx.delete(sessions).where(eq(sessions.personId, personId));
}

async function forgetInLog(tx: Transaction, personId: number, email: string): Promise<void> {
  await allowErasure(tx);
  await tx
    .update(auditLog)
    .set({ personName: 'reader' })
    .where(and(eq(auditLog.personId, personId), ne(auditLog.personName, 'reader')));
  await tx
    .update(auditLog)
    .set({ before: null, after: null, personName: sql`case when ${auditLog.action} = 'people.join' then 'reader' else ${auditLog.personName} end` })
    .where(
      and(
        eq(auditLog.subjectType, 'person'),
        eq(auditLog.subjectId, String(personId)),
        or(isNotNull(auditLog.before), isNotNull(auditLog.after), eq(auditLog.action, 'people.join')),
      ),
    );
  await tx
    .update(auditLog)
    .set({ subjectId: '-', after: null })
    .where(and(eq(auditLog.subjectType, 'invitation'), eq(auditLog.subjectId, email)));
}

/** A random name takes the place of the reader's: counts and decisions stay as they are. */
async function forgetInDiscussions(tx: Transaction, personId: number): Promise<void> {
  const reader = readerOfPerson(personId);
  const nobody = sql`'gone ' || gen_random_uuid()`;
  await tx.update(commentLikes).set({ readerHash: nobody, networkHash: null }).where(eq(commentLikes.readerHash, reader));
  await tx.update(storyReactions).set({ readerHash: nobody, networkHash: null }).where(eq(storyReactions.readerHash, reader));
  await tx.update(commentReports).set({ readerHash: nobody, networkHash: nobody, note: '', receiptHash: null }).where(eq(commentReports.readerHash, reader));
}
