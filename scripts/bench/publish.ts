import { sql } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { bodyOf } from '@/db/factories';
import { makePublic } from '@/lib/articles/publishing/publish';
import { listPlanned } from '@/lib/articles/shown/planned';
import { systemActor } from '@/lib/ground/actor';
import { change } from '@/lib/ground/change';

/**
 * Milliseconds from the call that commits, as JSON: until the article's address shows the new
 * headline, on each of the given instances, and until every address that the publication touched
 * has been asked for and answers anew on the first.
 */
const instances = process.argv.slice(2);
const base = instances[0] ?? '';
const actor = systemActor('bench');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const middle = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

type Found = { id: number; slug: string; version: number };

// Of the public articles that touch at least thirty addresses, the one that touches fewest.
async function find(): Promise<Found> {
  const { rows } = await database().execute<{ id: string; slug: string; version: string; zone: string }>(
    sql`select id, slug, version, zone from articles where locale = 'en' and status = 'published' order by id limit 100`,
  );
  const counted: { row: (typeof rows)[number]; addresses: number }[] = [];
  for (const row of rows) counted.push({ row, addresses: (await listPlanned(Number(row.id), row.slug, row.zone)).length });
  const row = counted.filter((story) => story.addresses >= 30).sort((a, b) => a.addresses - b.addresses)[0]?.row;
  if (!row) throw new Error('no article touches thirty addresses');
  return { id: Number(row.id), slug: row.slug, version: Number(row.version) };
}

async function publish(article: Found, headline: string) {
  const content = {
    slug: article.slug,
    headline,
    standfirst: '',
    dateline: '',
    body: bodyOf('Text.'),
    mediaId: null,
    pictureAlt: '',
    pictureCaption: '',
    pictureCredit: '',
  };
  const done = await change(actor, (c) => makePublic(c, actor, { articleId: article.id, version: article.version, content, kind: 'update' }));
  article.version = done.version;
}

async function newest(): Promise<{ id: number; paths: string[] }> {
  const { rows } = await database().execute<{ id: string; paths: string[] }>(sql`select id, paths from invalidations order by id desc limit 1`);
  return { id: Number(rows[0]?.id), paths: rows[0]?.paths ?? [] };
}

async function complete(): Promise<number> {
  const { id, paths } = await newest();
  for (;;) {
    const { follower } = (await (await fetch(`${base}/api/ready`)).json()) as { follower: { applied: number } };
    if (follower.applied >= id) break;
    await pause(15);
  }
  // Rendered in their order: an address that is still the old one is asked again before the next is
  // asked at all.
  for (const path of paths) {
    for (;;) {
      const answer = await fetch(`${base}${path}`, { redirect: 'manual', headers: { 'accept-encoding': 'identity' } });
      await answer.body?.cancel();
      if (answer.headers.get('x-nextjs-cache') !== 'STALE') break;
      await pause(15);
    }
  }
  return paths.length;
}

const article = await find();
const visible: number[] = [];
const whole: number[] = [];
let addresses = 0;
const read = async (instance: string) => (await fetch(`${instance}/en/news/${article.slug}`)).text();
const seen = async (instance: string, headline: string) => {
  while (!(await read(instance)).includes(headline)) await pause(4);
};
await Promise.all(instances.map(read));
for (let turn = 0; turn < 15; turn += 1) {
  const headline = `Turn ${turn} of the bench on ${instances.length}`;
  const begun = performance.now();
  await publish(article, headline);
  await Promise.all(instances.map((instance) => seen(instance, headline)));
  visible.push(performance.now() - begun);
  addresses = await complete();
  whole.push(performance.now() - begun);
}
console.log(JSON.stringify({ visible: middle(visible), worst: Math.max(...visible), addresses, complete: middle(whole), completeWorst: Math.max(...whole) }));
await disconnect();
