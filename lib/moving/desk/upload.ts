import { and, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { importJobs } from '@/db/schema';
import { type Actor, actorId } from '../../ground/actor';
import { assertMay } from '../../ground/assert';
import { change } from '../../ground/change';
import { Refusal } from '../../ground/refusal';
import { found } from '../../ground/rows';
import { isHere, removeFile, writePart } from './file';
import { type UploadInput, uploadLimits } from './job';

const mostOpen = 5;

/** Begins to take a file. Throws Refusal: not-allowed, busy (too many are open). */
export async function beginUpload(actor: Actor, input: UploadInput): Promise<{ id: number; part: number }> {
  assertMay(actor, 'moving.manage');
  return change(actor, async (c) => {
    const [open] = await c.tx
      .select({ count: sql<number>`count(*)::int` })
      .from(importJobs)
      .where(inArray(importJobs.state, ['uploading', 'checking']));
    if ((open?.count ?? 0) >= mostOpen) throw new Refusal('import-busy');
    const { name: fileName, bytes, recipe } = input;
    const format = recipe ? 'pages' : input.format;
    const row = found(
      await c.tx
        .insert(importJobs)
        .values({ fileName, bytes, format, recipe, startedBy: actorId(actor) })
        .returning({ id: importJobs.id }),
    );
    await c.audit({
      action: 'moving.upload',
      subjectType: 'import-job',
      subjectId: row.id,
      after: { name: fileName, bytes, format, recipe: recipe?.name ?? '' },
    });
    return { id: row.id, part: uploadLimits.part };
  });
}

/**
 * Takes the next part of a file. `received` is how much of it is here now: a part that is not the
 * next changes nothing, and who sends goes on from there. With the last one the dry run is due.
 * Throws Refusal: not-allowed, not-found, too-large.
 */
export async function takePart(actor: Actor, input: { id: number; at: number; bytes: Uint8Array }): Promise<{ received: number }> {
  assertMay(actor, 'moving.manage');
  const { id, at, bytes } = input;
  const [job] = await database()
    .select({ id: importJobs.id, fileName: importJobs.fileName, received: importJobs.received, bytes: importJobs.bytes })
    .from(importJobs)
    .where(and(eq(importJobs.id, id), eq(importJobs.state, 'uploading')));
  if (!job) throw new Refusal('not-found');
  if (at !== job.received) return { received: job.received };
  if (at > 0 && !isHere(job)) throw new Refusal('import-elsewhere');
  if (at + bytes.byteLength > job.bytes) throw new Refusal('too-large');
  await writePart(job, at, bytes);
  const received = at + bytes.byteLength;
  const isWhole = received === job.bytes;
  const isNext = and(eq(importJobs.id, id), eq(importJobs.received, at), eq(importJobs.state, 'uploading'));
  if (!isWhole) await database().update(importJobs).set({ received }).where(isNext);
  else
    await change(actor, async (c) => {
      await c.tx.update(importJobs).set({ received, state: 'checking' }).where(isNext);
      await c.audit({ action: 'moving.uploaded', subjectType: 'import-job', subjectId: id, after: { bytes: received } });
    });
  return { received };
}

/** Takes a file away that was not imported. */
export async function removeUpload(actor: Actor, input: { id: number }): Promise<{ name: string }> {
  assertMay(actor, 'moving.manage');
  const name = await change(actor, async (c) => {
    const row = found(
      await c.tx
        .update(importJobs)
        .set({ state: 'removed', endedAt: sql`now()`, survey: null })
        .where(and(eq(importJobs.id, input.id), inArray(importJobs.state, ['uploading', 'checked', 'failed']), sql`${importJobs.importId} is null`))
        .returning({ name: importJobs.fileName }),
    );
    await c.audit({ action: 'moving.remove-upload', subjectType: 'import-job', subjectId: input.id });
    return row.name;
  });
  await removeFile(input.id);
  return { name };
}
