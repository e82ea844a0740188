import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { articles, comments } from '@/db/schema';
import { tracesOf } from '@/lib/ground/traces';

/**
 * `before`: a story, and people at these addresses whose earlier comments were approved. `after`:
 * what became of the flood and of theirs.
 */
const db = database();
const [step, ...given] = process.argv.slice(2);

if (step === 'before') {
  const [article] = await db.select().from(articles).where(eq(articles.slug, 'two-gauges-one-train'));
  if (!article) throw new Error('the sample edition is not there');
  for (const address of given) {
    const traces = await tracesOf(db, address);
    await db.insert(comments).values({
      storyId: article.storyId,
      locale: 'en',
      language: 'en',
      authorName: `Known ${address}`,
      text: 'I remember the old crossing.',
      status: 'approved',
      networkHash: traces.network,
      addressHash: traces.address,
      receiptHash: createHash('sha256').update(address).digest('hex'),
    });
  }
  console.log(JSON.stringify({ story: article.storyId, path: `/en/news/${article.slug}` }));
} else {
  const count = async (name: string) => {
    const { rows } = await db.execute<{ status: string; count: number }>(
      sql`select status, count(*)::int as count from comments where author_name like ${`${name}%`} and text like 'Bench:%' group by status`,
    );
    return Object.fromEntries(rows.map((row) => [row.status, row.count]));
  };
  console.log(JSON.stringify({ flood: await count('Flood'), known: await count('Known'), fresh: await count('Fresh') }));
}
await disconnect();
