import { and, asc, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { importJobs, imports } from '@/db/schema';
import { systemActor } from '../../ground/actor';
import { change } from '../../ground/change';
import { log } from '../../ground/log';
import { Refusal } from '../../ground/refusal';
import { mediaLimits } from '../../media/variants';
import { runImport } from '../import';
import { attachToSite } from '../pictures';
import { openSource } from '../readers/open';
import { recipeForm } from '../readers/recipe';
import { SeveralSites, UnknownSource } from '../readers/unknown-source';
import type { Reading } from '../source/record';
import { BadZip } from '../source/zip';
import { survey } from '../survey';
import { loadKnown } from '../terms';
import { undoImport } from '../undo';
import { isImportDue, sweepFiles } from './due';
import { isHere, removeFile } from './file';
import type { ImportChoices } from './job';
import { summarizeSurvey } from './summarize-survey';
import { sourceOf } from './unpack';

const actor = systemActor('import');
/** Milliseconds between two signs of life. */
const beat = 1000;

type Job = typeof importJobs.$inferSelect;

/**
 * Does the steps that are due, of files that lie on this machine, one after another. Returns how
 * many there were.
 */
export async function runImportJobs(): Promise<number> {
  await sweepFiles();
  for (let count = 0; ; count += 1) {
    const job = await claim();
    if (!job) return count;
    await step(job);
  }
}

async function claim(): Promise<Job | null> {
  for (const { id, fileName, state } of await database()
    .select({ id: importJobs.id, fileName: importJobs.fileName, state: importJobs.state })
    .from(importJobs)
    .where(isImportDue)
    .orderBy(asc(importJobs.id))
    .limit(20)) {
    if (state !== 'undoing' && !isHere({ id, fileName })) continue;
    const [job] = await database()
      .update(importJobs)
      .set({ beatAt: sql`now()`, beganAt: sql`now()`, done: 0 })
      .where(and(eq(importJobs.id, id), isImportDue))
      .returning();
    if (job) return job;
  }
  return null;
}

type Beat = { progress: { done: number; total: number }; isStopped: () => boolean; end: () => Promise<void> };

/** Tells every second how far a step is, and hears whether it is to end. */
function beating(job: Job): Beat {
  const progress = { done: 0, total: job.total };
  let isStopped = job.stopAskedAt !== null;
  let telling: Promise<void> = Promise.resolve();
  const tell = async () => {
    const [row] = await database()
      .update(importJobs)
      .set({ ...progress, beatAt: sql`now()` })
      .where(eq(importJobs.id, job.id))
      .returning({ stopAskedAt: importJobs.stopAskedAt });
    isStopped ||= row?.stopAskedAt != null;
  };
  const timer = setInterval(() => {
    telling = telling.then(tell).catch((error: unknown) => log.warn({ error, job: job.id }, 'an import could not tell how far it is'));
  }, beat);
  return {
    progress,
    isStopped: () => isStopped,
    end: async () => {
      clearInterval(timer);
      await telling;
    },
  };
}

async function step(job: Job): Promise<void> {
  const life = beating(job);
  try {
    const settled = job.state === 'checking' ? await check(job, life) : job.state === 'importing' ? await take(job, life) : await undo(job, life);
    await life.end();
    await settle(job, { ...settled, ...life.progress });
    if (['done', 'undone'].includes(settled.state)) await removeFile(job.id);
  } catch (error) {
    await life.end();
    if (!(error instanceof UnknownSource || error instanceof BadZip)) log.error({ error, job: job.id }, 'a step of an import failed');
    await settle(job, { ...life.progress, state: job.state === 'undoing' ? 'done' : 'failed', problem: problemOf(error) });
  }
}

const problemOf = (error: unknown): string => {
  if (error instanceof SeveralSites) return 'several-sites';
  if (error instanceof UnknownSource) return 'unknown-format';
  if (error instanceof BadZip) return error.problem;
  if (error instanceof SyntaxError || error instanceof RangeError) return 'broken';
  return error instanceof Refusal && error.reason === 'conflict' ? 'conflict' : 'other';
};

type Settled = Partial<Pick<Job, 'state' | 'survey' | 'problem' | 'done' | 'total'>> & { state: string };

async function settle(job: Job, settled: Settled): Promise<void> {
  await change(actor, async (c) => {
    await c.tx
      .update(importJobs)
      .set({ ...settled, beatAt: sql`now()`, endedAt: sql`now()` })
      .where(eq(importJobs.id, job.id));
    const { survey: _, ...after } = settled;
    await c.audit({ action: 'moving.step', subjectType: 'import-job', subjectId: job.id, before: { state: job.state }, after });
  });
}

async function readAs(job: Job) {
  const recipe = job.recipe ? recipeForm.parse(job.recipe) : undefined;
  const { file, ...beside } = await sourceOf(job);
  return { reading: await openSource(file, { format: job.format || undefined, recipe }), ...beside };
}

async function check(job: Job, { progress }: Beat): Promise<Settled> {
  const { reading, pictures, others } = await readAs(job);
  const read = await survey(reading, { categories: 'known', languages: {} }, database(), {
    onProgress: (texts) => {
      progress.done = texts;
    },
    ...(pictures ? { hasPicture: (url) => pictures.find(url) !== null } : {}),
  });
  progress.total = progress.done;
  return { state: 'checked', survey: { ...summarizeSurvey(read.survey, read.source, await loadKnown(database())), otherFiles: others } };
}

/** The texts, then the pictures that lie beside them; broken off between, only these are left. */
async function take(job: Job, beat: Beat): Promise<Settled> {
  const { reading, pictures } = await readAs(job);
  const state = (await importOf(job.id))?.state === 'done' ? 'done' : await takeTexts(job, beat, reading);
  const site = (await importOf(job.id))?.site;
  if (state !== 'done' || !pictures || site === undefined) return { state };
  await attachToSite(actor, site, pictures.source(mediaLimits.bytes), beat);
  return { state: beat.isStopped() ? 'stopped' : 'done' };
}

async function importOf(jobId: number): Promise<{ site: string; state: string } | undefined> {
  const rows = await database()
    .select({ site: imports.site, state: imports.state })
    .from(imports)
    .innerJoin(importJobs, eq(importJobs.importId, imports.id))
    .where(eq(importJobs.id, jobId));
  return rows[0];
}

async function takeTexts(job: Job, { progress, isStopped }: Beat, reading: Reading): Promise<'done' | 'stopped'> {
  const known = await loadKnown(database());
  const [people, sections] = [new Set(known.people.values()), new Set(known.sections.values())];
  const { mapping, ...choices } = job.options as ImportChoices;
  const kept = <Value>(given: Record<string, Value>, isGood: (value: Value) => boolean) =>
    Object.fromEntries(Object.entries(given).filter(([, value]) => isGood(value)));
  const read = await survey(reading, choices, database(), { isQuick: true });
  progress.total = [...read.survey.documents.values()].reduce((sum, document) => sum + document, 0);
  const done = await runImport(actor, reading, read, {
    ...choices,
    // Whoever is gone since is found by name again, or made.
    mapping: {
      authors: kept(mapping.authors, (id) => people.has(id)),
      sections: kept(mapping.sections, (id) => typeof id !== 'number' || sections.has(id)),
      states: kept(mapping.states ?? {}, (iso2) => iso2 === 'none' || known.states.has(iso2)),
    },
    file: job.fileName,
    startedBy: job.startedBy,
    isStopped,
    onBegun: async (importId) => {
      await database()
        .update(importJobs)
        .set({ importId: null })
        .where(and(eq(importJobs.importId, importId), sql`${importJobs.id} <> ${job.id}`));
      await database().update(importJobs).set({ importId }).where(eq(importJobs.id, job.id));
    },
    onProgress: ({ new: made, unchanged }) => {
      progress.done = made + unchanged;
    },
  });
  return done.state;
}

async function undo(job: Job, { progress }: Beat): Promise<Settled> {
  if (job.importId === null) throw new Error('an import to be undone has no number');
  const [row] = await database().select({ state: imports.state }).from(imports).where(eq(imports.id, job.importId));
  if (row?.state !== 'undone')
    await undoImport(actor, { id: job.importId }, ({ stories }) => {
      progress.done = stories;
    });
  progress.done = progress.total;
  return { state: 'undone' };
}
