import { and, eq, inArray, sql } from 'drizzle-orm';
import { importJobs, imports } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { type DecideImportInput, decidedOf } from './job';

const begun = { done: 0, beganAt: null, beatAt: null, stopAskedAt: null, stopAskedBy: null, endedAt: null, problem: '' };

/** Has a file imported that a dry run has looked at. Throws Refusal: not-allowed, not-found. */
export async function startImport(actor: Actor, input: DecideImportInput): Promise<{ id: number }> {
  assertMay(actor, 'moving.manage');
  return change(actor, async (c) => {
    const [job] = await c.tx.select().from(importJobs).where(eq(importJobs.id, input.id)).for('update');
    if (job?.state !== 'checked' || !job.survey) throw new Refusal('not-found');
    const options = decidedOf(input, job.survey);
    await c.tx
      .update(importJobs)
      .set({ ...begun, state: 'importing', options })
      .where(eq(importJobs.id, input.id));
    await c.audit({ action: 'moving.start', subjectType: 'import-job', subjectId: input.id, after: options });
    return { id: input.id };
  });
}

/**
 * Has an import end after the texts that are being written. What came stays, and it can be gone on
 * with.
 */
export async function stopImport(actor: Actor, input: { id: number }): Promise<{ id: number }> {
  assertMay(actor, 'moving.manage');
  return change(actor, async (c) => {
    found(
      await c.tx
        .update(importJobs)
        .set({ stopAskedAt: sql`now()`, stopAskedBy: actorId(actor) })
        .where(and(eq(importJobs.id, input.id), eq(importJobs.state, 'importing')))
        .returning({ id: importJobs.id }),
    );
    await c.audit({ action: 'moving.stop', subjectType: 'import-job', subjectId: input.id });
    return { id: input.id };
  });
}

/** Goes on with one that was stopped or failed: with the import, or with looking at the file. */
export async function resumeImport(actor: Actor, input: { id: number }): Promise<{ id: number }> {
  assertMay(actor, 'moving.manage');
  return change(actor, async (c) => {
    const row = found(
      await c.tx
        .update(importJobs)
        .set({ ...begun, state: sql`case when ${importJobs.options} is null then 'checking' else 'importing' end` })
        .where(and(eq(importJobs.id, input.id), inArray(importJobs.state, ['stopped', 'failed'])))
        .returning({ state: importJobs.state }),
    );
    await c.audit({ action: 'moving.resume', subjectType: 'import-job', subjectId: input.id, after: row });
    return { id: input.id };
  });
}

/**
 * Has an import taken back whole, whoever made it and however. Throws Refusal: not-found, conflict
 * (it is being worked on).
 */
export async function startUndo(actor: Actor, input: { id: number }): Promise<{ id: number }> {
  assertMay(actor, 'moving.manage');
  return change(actor, async (c) => {
    const [row] = await c.tx.select().from(imports).where(eq(imports.id, input.id)).for('update');
    if (!row || row.state === 'undone') throw new Refusal('not-found');
    const [job] = await c.tx.select().from(importJobs).where(eq(importJobs.importId, input.id)).for('update');
    if (job && (job.state === 'importing' || job.state === 'undoing')) throw new Refusal('conflict');
    const { rows } = await c.tx.execute<{ total: number }>(
      sql`select count(*)::int as total from import_items where import_id = ${input.id} and kind = 'story'`,
    );
    const undoing = { ...begun, state: 'undoing', total: rows[0]?.total ?? 0 };
    if (job) await c.tx.update(importJobs).set(undoing).where(eq(importJobs.id, job.id));
    else await c.tx.insert(importJobs).values({ ...undoing, fileName: row.file, bytes: 0, importId: row.id, startedBy: actorId(actor) });
    await c.audit({ action: 'moving.start-undo', subjectType: 'import', subjectId: input.id });
    return { id: input.id };
  });
}
