import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, disconnect } from '@/db/client';
import { invalidations } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { bridgeTo } from '@/testing/web-socket-bridge';
import { jobStates } from '../ground/keep-running';
import { followChanges } from './follower';
import { followerState } from './follower-state';

const { url } = withDatabase();

const told: string[] = [];
const rendered: string[] = [];
let refuse = false;
const site = {
  mark: (tags: string[]) => {
    if (refuse) throw new Error('refused');
    told.push(...tags);
  },
  ask: async (address: string) => {
    rendered.push(address);
    return { status: 200, header: () => null };
  },
};
let bridge: Awaited<ReturnType<typeof bridgeTo>>;
const folder = mkdtempSync(path.join(tmpdir(), 'follower-'));

beforeAll(async () => {
  const { hostname, port } = new URL(url());
  bridge = await bridgeTo(hostname, Number(port));
  process.env.DATABASE_URL = Object.assign(new URL(url()), { hostname: 'ep-quiet-sea-123456-pooler.eu-central-1.aws.neon.tech', port: '5432' }).toString();
  process.env.NEON_WS_PROXY = bridge.address;
  process.env.NEXT_DIST_DIR = path.relative(process.cwd(), folder);
});
afterAll(async () => {
  await disconnect();
  await bridge.close();
  rmSync(folder, { recursive: true, force: true });
});

const commit = (tag: string) =>
  database()
    .insert(invalidations)
    .values({ tags: [tag], paths: [`/en/${tag}`], cause: 'test' });
const heard = () => told;

test('a pooled endpoint of Neon has no LISTEN: the poll finds what was committed, and misses nothing', async () => {
  await commit('before-the-start');
  followChanges(site);
  await expect.poll(() => followerState().newest).toBeGreaterThan(0);
  await commit('first');
  await expect.poll(heard).toContain('first');
  expect(heard()).not.toContain('before-the-start');
  await expect.poll(() => rendered).toContain('/en/first');

  refuse = true;
  await commit('while-refused');
  await expect.poll(() => jobStates().get('follower')?.failing).toBe(true);
  refuse = false;
  await expect.poll(heard).toContain('while-refused');
  expect(heard().filter((tag) => tag === 'first')).toHaveLength(1);
});
