import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Connected, connect, database, disconnect } from '@/db/client';
import { auditLog, tags } from '@/db/schema';
import { inShare } from '@/db/share';
import { databaseTrouble, isUncertain } from '@/db/unavailable';
import { withDatabase } from '@/testing/database';
import { FaultyLine } from '@/testing/faulty-line';
import { systemActor } from './actor';
import { type Change, change } from './change';

const { url } = withDatabase();
const name = { en: 'Tag', ru: 'Тег', zh: '标签' };
let line: FaultyLine;
let near: Connected;

beforeAll(async () => {
  line = await new FaultyLine(new URL(url())).open();
  near = connect(url(), { max: 2 });
  process.env.DATABASE_URL = line.url();
});
afterAll(async () => {
  await line.close();
  await disconnect();
  await near.end();
});
beforeEach(async () => {
  await near.db.delete(tags);
  await database().execute(sql`select 1`);
});

const written = async () => {
  const rows = await near.db.select({ slug: tags.slug }).from(tags).orderBy(tags.slug);
  return rows.map((row) => row.slug);
};
const audited = async (slug: string) => (await near.db.select().from(auditLog).where(eq(auditLog.subjectId, slug))).length;
let runs = 0;
const make = (slug: string, within: (c: Change) => Promise<void> | void = () => undefined) =>
  change(systemActor('test'), async (c) => {
    runs += 1;
    await c.tx.insert(tags).values({ slug, name });
    await within(c);
    await c.audit({ action: 'test.tag', subjectType: 'tag', subjectId: slug });
    return slug;
  });

test('a change whose connection was lost before it was applied is run once more, and applied once', async () => {
  runs = 0;
  line.resetNext('insert into "audit_log"', 'before');
  expect(await make('lost-before')).toBe('lost-before');
  line.resetNext('insert into "tags"', 'after');
  expect(await make('lost-within')).toBe('lost-within');
  expect(runs).toBe(4);
  expect(await written()).toEqual(['lost-before', 'lost-within']);
  expect([await audited('lost-before'), await audited('lost-within')]).toEqual([1, 1]);
});

test('one that may have been applied is not run again, and says so', async () => {
  runs = 0;
  line.resetNext('commit', 'after');
  const error = await make('in-doubt').catch((caught: unknown) => caught);
  expect([isUncertain(error), databaseTrouble(error), runs]).toEqual([true, 'away', 1]);
  expect(await written()).toEqual(['in-doubt']);
});

test('one that has done what no rollback takes back is not run again', async () => {
  runs = 0;
  line.resetNext('insert into "audit_log"', 'before');
  const error = await make('letter', (c) => c.beyond()).catch((caught: unknown) => caught);
  expect([isUncertain(error), databaseTrouble(error), runs]).toEqual([false, 'away', 1]);
  expect(await written()).toEqual([]);
});

test('a fault of the program is no trouble of the database, and is not run again', async () => {
  runs = 0;
  const error = await make('fault', () => {
    throw new Error('a bug');
  }).catch((caught: unknown) => caught);
  expect([databaseTrouble(error), runs]).toEqual([null, 1]);
});

test('two that meet in a deadlock are both applied', async () => {
  await near.db.insert(tags).values([
    { slug: 'first', name },
    { slug: 'second', name },
  ]);
  let open = () => {};
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  let here = 0;
  const meet = async () => {
    here += 1;
    if (here === 2) open();
    await both;
  };
  const cross = (left: string, right: string) =>
    change(systemActor('test'), async (c) => {
      await c.tx.update(tags).set({ name }).where(eq(tags.slug, left));
      await meet();
      await c.tx.update(tags).set({ name }).where(eq(tags.slug, right));
      await c.audit({ action: 'test.cross', subjectType: 'tag', subjectId: left });
    });
  await Promise.all([cross('first', 'second'), cross('second', 'first')]);
  expect([await audited('first'), await audited('second')]).toEqual([1, 1]);
});

test('searches that are slow take neither pages nor the desk nor the jobs down, and end by their limit', async () => {
  let ended = 0;
  const slow = Array.from({ length: 12 }, () =>
    inShare('search', () => database().execute(sql`select pg_sleep(30)`))
      .catch(databaseTrouble)
      .finally(() => {
        ended += 1;
      }),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const share of ['pages', 'desk', 'jobs'] as const) {
    await inShare(share, () => database().execute(sql`select 1`));
    expect(ended, share).toBe(0);
  }
  expect(await Promise.all(slow)).toEqual(Array(12).fill('busy'));
});
