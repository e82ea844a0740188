import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDatabase } from '@/testing/database';
import { bridgeTo } from '@/testing/web-socket-bridge';
import { connect, type Database, isNeon } from './client';
import { makeArticle } from './factories';
import { articles, tags } from './schema';

const { url } = withDatabase();

/**
 * The same database under the host name of a Neon one: only the bridge knows where it really is.
 */
const neonUrl = () => Object.assign(new URL(url()), { hostname: 'ep-quiet-sea-123456.eu-central-1.aws.neon.tech', port: '5432' }).toString();

let bridge: Awaited<ReturnType<typeof bridgeTo>>;
let neon: { db: Database; end: () => Promise<void> };

beforeAll(async () => {
  const { hostname, port } = new URL(url());
  bridge = await bridgeTo(hostname, Number(port));
  neon = connect(neonUrl(), { max: 3, neonProxy: bridge.address });
});
afterAll(async () => {
  await neon.end();
  await bridge.close();
});

const name = { en: 'Rails', ru: 'Рельсы', zh: '铁轨' };

describe('a Neon host', () => {
  test('is known by its name', () => {
    expect(isNeon(neonUrl())).toBe(true);
    expect(isNeon(url())).toBe(false);
  });

  test('is read and written through the WebSocket', async () => {
    const { rows } = await neon.db.execute<{ one: number; database: string }>(sql`select 1 as one, current_database() as database`);
    expect(rows).toEqual([{ one: 1, database: new URL(url()).pathname.slice(1) }]);
    expect(bridge.connections()).toBeGreaterThan(0);
  });

  test('has transactions: all or nothing', async () => {
    await expect(
      neon.db.transaction(async (tx) => {
        await tx.insert(tags).values({ slug: 'rails', name });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await neon.db.select().from(tags)).toEqual([]);
    await neon.db.transaction(async (tx) => {
      await tx.insert(tags).values({ slug: 'rails', name });
      await tx.execute(sql`select pg_advisory_xact_lock(1)`);
    });
    expect(await neon.db.select({ slug: tags.slug, name: tags.name }).from(tags)).toEqual([{ slug: 'rails', name }]);
  });

  test('gives the types that the other driver gives', async () => {
    const made = await makeArticle({ headline: 'Два пути 两条路' }, neon.db);
    const read = (db: Database) => db.select().from(articles).where(eq(articles.id, made.id));
    const other = connect(url(), { max: 1 });
    try {
      expect(await read(neon.db)).toEqual(await read(other.db));
      expect((await read(neon.db))[0]?.publishedAt).toBeInstanceOf(Date);
    } finally {
      await other.end();
    }
  });

  test('answers several at once, and a wrong statement leaves the pool whole', async () => {
    await expect(neon.db.execute(sql`select nothing from nowhere`)).rejects.toThrow();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => neon.db.execute<{ at: number }>(sql`select ${at}::int as at`)));
    expect(answers.map((answer) => answer.rows[0]?.at)).toEqual([...Array(12).keys()]);
  });
});
