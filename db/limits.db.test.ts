import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withDatabase } from '@/testing/database';
import { FaultyLine } from '@/testing/faulty-line';
import { bridgeTo } from '@/testing/web-socket-bridge';
import { type Connected, connect } from './client';
import { tags } from './schema';
import { hadTrouble, inShare } from './share';
import { DatabaseUnavailable, databaseTrouble } from './unavailable';

const { url } = withDatabase();
const short = {
  connect: 5000,
  connectAway: 4500,
  rest: 100,
  probe: 1000,
  probeAfter: 200,
  statement: 1000,
  grace: 1500,
  idleInTransaction: 1000,
  transaction: 3000,
};
const name = { en: 'Line', ru: 'Линия', zh: '线路' };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const seconds = async (work: Promise<unknown>) => {
  const begun = performance.now();
  await work.catch(() => undefined);
  return (performance.now() - begun) / 1000;
};
const uncaught: unknown[] = [];
const note = (error: unknown) => uncaught.push(error);
beforeAll(() => process.on('uncaughtExceptionMonitor', note));
afterAll(() => {
  process.off('uncaughtExceptionMonitor', note);
  expect(uncaught).toEqual([]);
});

let line: FaultyLine;
let far: Connected;
let near: Connected;
let bridge: Awaited<ReturnType<typeof bridgeTo>>;
const drivers = {
  pg: (limits = short) => connect(line.url(), { max: 4, limits }),
  neon: (limits = short) => connect(line.url(), { max: 4, limits, neonProxy: bridge.address }),
};
/** Of what was begun while the database was away, nobody waits for the end. */
const impatient = { ...short, connectAway: 600 };

describe.each(Object.entries(drivers))('with %s', (_driver, open) => {
  beforeEach(async () => {
    line = await new FaultyLine(new URL(url())).open();
    const { hostname, port } = new URL(line.url());
    bridge = await bridgeTo(hostname, Number(port));
    far = open();
    near = connect(url(), { max: 2 });
  });
  afterEach(async () => {
    await near.db.delete(tags);
    await near.end();
    await line.close();
    await far.end();
    await bridge.close();
  });

  const reopen = async (limits: typeof short) => {
    await far.end();
    far = open(limits);
  };
  const query = () => far.db.execute<{ one: number }>(sql`select 1 as one`);
  const write = (slug: string) => far.db.transaction((tx) => tx.insert(tags).values({ slug, name }));
  const written = async () => (await near.db.select({ slug: tags.slug }).from(tags).orderBy(tags.slug)).map((row) => row.slug);

  test('a silent line ends every wait by its limit, and soon after it is good again requests are answered', async () => {
    await Promise.all([query(), query(), query(), query()]);
    line.stall();
    // Without limits these would outlast the test's own.
    const waits = await Promise.allSettled([query(), write('never'), query()]);
    expect(waits.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(query()).rejects.toSatisfy((error) => databaseTrouble(error) === 'away');
    expect(far.pool.awaySince()).toBeInstanceOf(Date);
    line.restore();
    await expect.poll(() => query().then(({ rows }) => rows, databaseTrouble), { timeout: 5000 }).toEqual([{ one: 1 }]);
    expect(far.pool.awaySince()).toBeNull();
    expect(await written()).toEqual([]);
  });

  test('while it is known to be away, one of many tries a connection, and the others go at once', async () => {
    await reopen({ ...impatient, rest: 300 });
    await query();
    line.stall();
    await expect(query()).rejects.toThrow();
    await pause(350);
    const before = line.opened;
    const asked = [write('never'), ...Array.from({ length: 50 }, query)];
    const troubles = await Promise.all(asked.map((work) => work.then(() => 'answered', databaseTrouble)));
    expect(new Set(troubles)).toEqual(new Set(['away']));
    expect(line.opened - before).toBe(1);
    line.restore();
    await expect.poll(() => Promise.all([query(), query(), query()]).then((answers) => answers.length, databaseTrouble), { timeout: 5000 }).toBe(3);
  });

  test('a reader’s page that has failed of the database asks it nothing more; other work does', async () => {
    await near.db.insert(tags).values({ slug: 'held', name });
    const ask = () => far.db.execute(sql`select slug from tags`).then(() => 'answered', databaseTrouble);
    await near.db.transaction(async (tx) => {
      await tx.execute(sql`lock table tags in access exclusive mode`);
      expect(await inShare('pages', async () => [await ask(), await query().then(() => 'answered', databaseTrouble), hadTrouble()])).toEqual([
        'busy',
        'busy',
        true,
      ]);
      expect(await inShare('jobs', async () => [await ask(), (await query()).rows])).toEqual(['busy', [{ one: 1 }]]);
    });
    expect(await inShare('pages', ask)).toBe('answered');
  });

  test('a line on which connecting takes longer than a request waits comes back too', async () => {
    await reopen(impatient);
    await query();
    await line.cut();
    await expect(query()).rejects.toThrow();
    await line.open();
    line.slow(700);
    await expect.poll(() => query().then(({ rows }) => rows, String)).toEqual([{ one: 1 }]);
    expect(far.pool.awaySince()).toBeNull();
  });

  test('connections that were forgotten while idle are found out before anything is written on them', async () => {
    await Promise.all([query(), query(), query(), query()]);
    line.stall();
    line.restore();
    await pause(short.probeAfter + 50);
    await write('after');
    expect(await written()).toEqual(['after']);
  });

  test('a transaction under way when the line falls silent ends, and leaves neither a row nor a lock', async () => {
    await write('locked');
    const begun = far.db.transaction(async (tx) => {
      await tx.update(tags).set({ slug: 'half' }).where(eq(tags.slug, 'locked'));
      line.stall();
      await tx.update(tags).set({ slug: 'whole' }).where(eq(tags.slug, 'half'));
    });
    await expect(begun).rejects.toSatisfy((error) => databaseTrouble(error) === 'away');
    line.restore();
    // The server ends what stands idle in a transaction by itself.
    await expect.poll(() => near.db.update(tags).set({ slug: 'mine' }).where(eq(tags.slug, 'locked')).returning()).toHaveLength(1);
  });

  test('a transaction that does nothing, or takes too long, is ended', async () => {
    await expect(
      far.db.transaction(async (tx) => {
        await tx.insert(tags).values({ slug: 'idle', name });
        await pause(short.idleInTransaction + 200);
        await tx.insert(tags).values({ slug: 'later', name });
      }),
    ).rejects.toThrow();
    await expect(
      far.db.transaction(async (tx) => {
        for (let turn = 0; turn < 20; turn += 1) {
          await tx.insert(tags).values({ slug: `turn-${turn}`, name });
          await pause(300);
        }
      }),
    ).rejects.toThrow();
    expect(await written()).toEqual([]);
    expect((await query()).rows).toEqual([{ one: 1 }]);
  });

  test('the server ends a statement that is too slow, and the connection stays', async () => {
    const error = await far.db.execute(sql`select pg_sleep(6)`).catch((caught: unknown) => caught);
    expect(databaseTrouble(error)).toBe('busy');
    const before = line.opened;
    await query();
    expect(line.opened).toBe(before);
  });

  test('cut while idle, in a query and in transactions: no error goes uncaught, and all is well when it is back', async () => {
    await Promise.all([query(), query(), query(), write('whole')]);
    const under = [
      far.db.execute(sql`select pg_sleep(0.4)`),
      far.db.transaction(async (tx) => {
        await tx.insert(tags).values({ slug: 'half', name });
        await pause(300);
        await tx.insert(tags).values({ slug: 'half too', name });
      }),
    ].map((work) => work.catch((error: unknown) => error));
    await pause(100);
    await line.cut();
    await Promise.all(under);
    await expect(query()).rejects.toSatisfy((error) => databaseTrouble(error) === 'away');
    await line.open();
    await expect.poll(() => query().then(({ rows }) => rows, databaseTrouble)).toEqual([{ one: 1 }]);
    expect(await written()).toEqual(['whole']);
  });

  test('a read on a connection that the server has just ended is answered by another', async () => {
    await query();
    await near.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
    expect((await query()).rows).toEqual([{ one: 1 }]);
  });

  test('lost while committing, it says that it may have been applied; lost before, that it was not', async () => {
    const lost = async (word: string, when: 'before' | 'after', slug: string) => {
      line.resetNext(word, when);
      const error = await write(slug).catch((caught: unknown) => caught);
      return error instanceof DatabaseUnavailable || (error instanceof Error && error.cause instanceof DatabaseUnavailable)
        ? ((error instanceof DatabaseUnavailable ? error : error.cause) as DatabaseUnavailable).uncertain
        : error;
    };
    await query();
    expect(await lost('commit', 'after', 'applied')).toBe(true);
    expect(await lost('commit', 'before', 'lost')).toBe(true);
    expect(await lost('insert into', 'before', 'never')).toBe(false);
    expect(await written()).toEqual(['applied']);
  });

  test('a slow line is slow, and nothing breaks', async () => {
    await query();
    line.slow(250);
    expect((await query()).rows).toEqual([{ one: 1 }]);
    await pause(short.probeAfter + 20);
    expect(await seconds(write('slow'))).toBeGreaterThan(0.7);
    expect(await written()).toEqual(['slow']);
  });
});
