import { disconnect } from '@/db/client';
import { getArticle, getLatestPage, listByDay, listByKey, listRelated } from '@/lib/articles/queries';

/** Medians in milliseconds of what each page kind asks the database, as one line of JSON. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 15; turn += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[7] ?? 0;
}

const first = await getLatestPage('en', 1);
const card = first?.cards.find((one) => one.slug.startsWith('bench-')) ?? first?.cards[0];
if (!card || !first) throw new Error('the database is empty');
const deep = Math.max(1, Math.floor(first.pages * 0.6));
const day = new Date(Date.now() - 400 * 86_400_000).toISOString().slice(0, 10);
const figures = {
  'latest, first page': await median(() => getLatestPage('en', 1)),
  'latest, page at six tenths': await median(() => getLatestPage('en', deep)),
  'section page': await median(() => listByKey('en', 'section', card.section.id)),
  'state page': await median(() => listByKey('en', 'state', 'KZ')),
  'archive day': await median(() => listByDay('en', day)),
  'article with related': await median(async () => {
    const found = await getArticle('en', card.slug);
    return found?.kind === 'article' && listRelated(found.article);
  }),
};
console.log(JSON.stringify(figures));
await disconnect();
