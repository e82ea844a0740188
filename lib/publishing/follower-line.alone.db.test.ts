import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connected, connect, database, disconnect } from '@/db/client';
import { invalidations } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { FaultyLine } from '@/testing/faulty-line';
import { followChanges } from './follower';
import { followerState } from './follower-state';
import { getReadiness } from './readiness';

const { url } = withDatabase();
const told: string[] = [];
const folder = mkdtempSync(path.join(tmpdir(), 'follower-'));
const uncaught: unknown[] = [];
const note = (error: unknown) => uncaught.push(error);
let line: FaultyLine;
let near: Connected;

beforeAll(async () => {
  process.on('uncaughtExceptionMonitor', note);
  line = await new FaultyLine(new URL(url())).open();
  near = connect(url(), { max: 2 });
  process.env.DATABASE_URL = line.url();
  process.env.NEXT_DIST_DIR = path.relative(process.cwd(), folder);
  followChanges({ mark: (tags) => told.push(...tags), ask: async () => ({ status: 200, header: () => null }) });
});
afterAll(async () => {
  process.off('uncaughtExceptionMonitor', note);
  await near.end();
  await line.close();
  await disconnect();
  rmSync(folder, { recursive: true, force: true });
  expect(uncaught).toEqual([]);
});

const commit = (tag: string) => near.db.insert(invalidations).values({ tags: [tag], paths: [`/en/${tag}`], cause: 'test' });
const isTold = (tag: string) => expect.poll(() => told.includes(tag)).toBe(true);

test('a line that fell silent is said by readiness, and what was committed meanwhile is shown after its return', { timeout: 180_000 }, async () => {
  await expect.poll(() => followerState().readAt).not.toBeNull();
  await commit('before');
  await isTold('before');
  expect(await getReadiness()).toMatchObject({ ready: true, database: true, migrations: true });
  const reads = [0, 1, 2].map(() => database().select().from(invalidations));
  await Promise.all(reads);
  line.stall();
  await commit('meanwhile');
  await expect.poll(async () => (await getReadiness()).database).toBe(false);
  await expect.poll(async () => (await getReadiness()).follower.lag, { timeout: 60_000 }).toBeGreaterThan(15);
  expect((await getReadiness()).ready).toBe(false);
  line.restore();
  await isTold('meanwhile');
  await expect.poll(async () => (await getReadiness()).ready, { timeout: 60_000 }).toBe(true);
  await commit('after');
  await isTold('after');
  expect(told.filter((tag) => tag === 'meanwhile')).toHaveLength(1);
});

test('cut and back again: nothing is missed', { timeout: 60_000 }, async () => {
  await line.cut();
  await commit('while cut');
  await expect.poll(async () => (await getReadiness()).awaySince).not.toBeNull();
  await line.open();
  await isTold('while cut');
  await expect.poll(async () => (await getReadiness()).ready).toBe(true);
});
