import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, disconnect } from '@/db/client';
import { invalidations } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { followChanges } from './follower';
import { followerState } from './follower-state';

withDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'follower-'));
const told: string[][] = [];
const site = { mark: (tags: string[]) => void told.push(tags), ask: async () => ({ status: 200, header: () => null }) };
beforeAll(() => {
  process.env.NEXT_DIST_DIR = path.relative(process.cwd(), folder);
});
afterAll(async () => {
  await disconnect();
  rmSync(folder, { recursive: true, force: true });
});

const commit = (tag: string, cause: string) =>
  database()
    .insert(invalidations)
    .values({ tags: [tag], paths: [], cause });

test('what an archive changes is marked together and seldom, and with the next change of somebody at once', async () => {
  followChanges(site);
  await expect.poll(() => followerState().readAt).not.toBeNull();
  await commit('first', 'articles.publish');
  await expect.poll(() => told.flat()).toContain('first');
  for (const tag of ['list-1', 'list-2', 'list-3']) await commit(tag, 'moving.import');
  const read = followerState().readAt ?? 0;
  await expect.poll(() => followerState().readAt, { timeout: 5000 }).toBeGreaterThan(read + 1000);
  expect(told.flat()).not.toContain('list-1');
  expect(followerState().behindSince).toBeNull();
  await commit('second', 'articles.publish');
  await expect.poll(() => told.at(-1)).toEqual(['list-1', 'list-2', 'list-3', 'second']);
  await commit('list-4', 'moving.import');
  await expect.poll(() => told.flat(), { timeout: 15_000 }).toContain('list-4');
});
