import { eq } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { articles, typoReports } from '@/db/schema';
import { systemActor } from '@/lib/ground/actor';
import { acceptTypo } from '@/lib/typos/accept';
import { listOpenPlaces } from '@/lib/typos/desk-queries';
import { reportTypo } from '@/lib/typos/report';
import { typoInput } from '@/lib/typos/report-input';

/**
 * Many reports on one place of one article, then accepting them; and accepting fifteen single
 * reports, each until the page at `base` is fresh. Times in milliseconds, as JSON.
 */
const base = process.argv[2] ?? '';
const many = Number(process.argv[3] ?? 5000);
const actor = systemActor('bench');
const text = 'The council recieved 12 letters on Monday, and the council answered.';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const report = (reader: number, articleId: number, revision: number, exact: string, proposal: string, at: number) =>
  reportTypo(
    { kind: 'guest', address: `reader ${reader}` },
    typoInput.parse({ locale: 'en', articleId, revision, block: 'b1', start: at, end: at + exact.length, exact, proposal }),
  );

async function flood() {
  const { id } = await makeArticle({ body: bodyOf(text) });
  const begun = performance.now();
  for (let at = 0; at < many; at += 20) await Promise.all(Array.from({ length: 20 }, (_, turn) => report(at + turn, id, 1, 'recieved', 'received', 12)));
  const taken = performance.now() - begun;
  const listing = performance.now();
  const places = await listOpenPlaces(actor, { articleId: id });
  const listed = performance.now() - listing;
  const accepting = performance.now();
  await acceptTypo(actor, { id: places[0]?.id ?? 0 });
  const accepted = performance.now() - accepting;
  const kept = await database().$count(typoReports, eq(typoReports.articleId, id));
  return { taken, listed, accepted, rows: places.length, count: places[0]?.count ?? 0, kept };
}

async function fresh(): Promise<number[]> {
  const made = await makeArticle({ body: bodyOf('It begins with w0.') });
  const [row] = await database().select({ slug: articles.slug }).from(articles).where(eq(articles.id, made.id));
  const address = `${base}/en/news/${row?.slug}`;
  await (await fetch(address)).text();
  const times: number[] = [];
  for (let turn = 0; turn < 15; turn += 1) {
    await report(turn, made.id, turn + 1, `w${turn}`, `w${turn + 1}`, 15);
    const [place] = await listOpenPlaces(actor, { articleId: made.id });
    const begun = performance.now();
    await acceptTypo(actor, { id: place?.id ?? 0 });
    while (!(await (await fetch(address)).text()).includes(`w${turn + 1}.`)) await pause(5);
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b);
}

const flooded = await flood();
const times = await fresh();
console.log(JSON.stringify({ ...flooded, median: times[7], worst: times.at(-1) }));
await disconnect();
