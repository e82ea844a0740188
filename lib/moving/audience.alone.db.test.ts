import { afterAll, expect, test } from 'vitest';
import { disconnect } from '@/db/client';
import { withDatabase } from '@/testing/database';
import { figures } from '../ground/figures';
import { followerState } from '../publishing/follower-state';
import { tellOfReaders, watchReaders } from './audience';

withDatabase();
afterAll(disconnect);

test('who takes an archive over hears that somebody reads, only while it comes in and somebody does', async () => {
  const audience = watchReaders();
  const read = async (pages: number) => {
    figures().keptHits += pages;
    return tellOfReaders();
  };
  expect(await read(5)).toBe(0);
  followerState().archiveAt = performance.now();
  expect(await read(0)).toBe(0);
  expect(audience.isThere()).toBe(false);
  await expect.poll(async () => ((await read(3)) > 0 && audience.isThere()) || null).toBe(true);
  await expect.poll(() => audience.isThere(), { timeout: 6000 }).toBe(false);
  await audience.leave();
});
