import { and, desc, eq, getTableColumns, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, auditLog, importJobs, importLosses, importPictures, imports, people, sections, states } from '@/db/schema';
import type { ReceiptCounts } from '../out/receipt';

const mostOpen = 20;

/**
 * Files that are being taken, looked at or worked on, and those that wait for a decision. The
 * newest first.
 */
export async function listOpenJobs() {
  return database()
    .select({ ...getTableColumns(importJobs), counts: imports.counts })
    .from(importJobs)
    .leftJoin(imports, eq(imports.id, importJobs.importId))
    .where(inArray(importJobs.state, ['uploading', 'checking', 'checked', 'importing', 'stopped', 'failed', 'undoing']))
    .orderBy(desc(importJobs.id))
    .limit(mostOpen);
}
export type OpenJob = Awaited<ReturnType<typeof listOpenJobs>>[number];

/**
 * Imports by the desk and by the command, the newest first, before the given one. One more than
 * `limit` where there are more.
 */
export async function listImports({ before }: { before?: number }, limit = 20) {
  const { id, format, file, site, state, counts, createdAt, finishedAt, undoneAt } = imports;
  return database()
    .select({
      id,
      format,
      file,
      site,
      state,
      counts,
      createdAt,
      finishedAt,
      undoneAt,
      by: people.name,
      jobState: importJobs.state,
      losses: sql<number>`(select count(*)::int from ${importLosses} l where l.import_id = ${id})`,
    })
    .from(imports)
    .leftJoin(people, eq(people.id, imports.startedBy))
    .leftJoin(importJobs, eq(importJobs.importId, id))
    .where(before ? lt(id, before) : undefined)
    .orderBy(desc(id))
    .limit(limit + 1);
}

/** What of an import is not here, in the order of the source. */
export async function listLosses(importId: number, { after }: { after?: number }, limit = 100) {
  return database()
    .select({
      id: importLosses.id,
      place: importLosses.place,
      reason: importLosses.reason,
      text: sql<string>`left(${importLosses.text}, 300)`,
      words: importLosses.words,
    })
    .from(importLosses)
    .where(sql`${importLosses.importId} = ${importId} and ${importLosses.id} > ${after ?? 0}`)
    .orderBy(importLosses.id)
    .limit(limit + 1);
}

/** Pictures of an import whose files are not here, by the texts that show them. */
export async function listMissingPictures(importId: number, { after }: { after?: number }, limit = 100) {
  const { id, url, problem } = importPictures;
  return database()
    .select({ id, url, problem, headline: articles.headline })
    .from(importPictures)
    .innerJoin(articles, eq(articles.id, importPictures.articleId))
    .where(and(eq(importPictures.importId, importId), isNull(importPictures.mediaId), after ? gt(id, after) : undefined))
    .orderBy(id)
    .limit(limit + 1);
}

/** The last exports that went out whole, with what of each is not as it is here. */
export async function listExports(limit = 5) {
  const { id, at, personName, after } = auditLog;
  const rows = await database()
    .select({ id, at, personName, after })
    .from(auditLog)
    .where(eq(auditLog.action, 'moving.exported'))
    .orderBy(desc(id))
    .limit(limit);
  return rows.map((row) => ({ ...row, after: row.after as ReceiptCounts & { format: string } }));
}

/** People who sign, sections and states, for the choices before an import. */
export async function listTargets() {
  const db = database();
  const [signers, places, roster] = await Promise.all([
    db.select({ id: people.id, name: people.name }).from(people).where(eq(people.public, true)).orderBy(people.id).limit(500),
    db.select({ id: sections.id, slug: sections.slug, name: sections.name }).from(sections).orderBy(sections.position, sections.id).limit(500),
    db.select({ iso2: states.iso2, name: states.name }).from(states).orderBy(states.iso2).limit(300),
  ]);
  return { signers, places, roster };
}

export async function getImport(id: number): Promise<{ id: number; file: string } | null> {
  const [row] = await database().select({ id: imports.id, file: imports.file }).from(imports).where(eq(imports.id, id));
  return row ?? null;
}
