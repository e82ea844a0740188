import { sql } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { getLatestPage } from '@/lib/articles/reading/list-queries';

/**
 * Addresses of each page kind, none of them twice, as JSON: what the bench asks for to see how long
 * a page takes to render.
 */
const db = database();
const column = async (query: ReturnType<typeof sql>) => (await db.execute<{ value: string }>(query)).rows.map((row) => row.value);
const latest = await getLatestPage('en', 1);
const deep = Math.max(2, Math.floor((latest?.pages ?? 0) * 0.6));
const articles = await column(
  sql`select slug as value from articles where locale = 'en' and status = 'published' and slug like 'bench-%' order by published_at desc offset 300 limit 11`,
);
const states = await column(sql`select lower(iso2) as value from states order by iso2 limit 11`);
const sections = await column(sql`select slug as value from sections order by id limit 7`);
const day = (at: number) => new Date(Date.now() - (40 + at) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '/');
const eleven = Array.from({ length: 11 }, (_, at) => at);
const words = ['freight', 'water', 'light', 'region', 'week', 'corridor', 'spring', 'train', 'freight water', 'freight sugd', 'railwys'];
console.log(
  JSON.stringify({
    'front page': ['/en', '/ru', '/zh'],
    'section page': sections.map((slug) => `/en/sections/${slug}`),
    'article page': articles.map((slug) => `/en/news/${slug}`),
    'state page': states.map((iso2) => `/en/states/${iso2}`),
    'latest, pages at six tenths': eleven.map((at) => `/en/news/page/${deep + at}`),
    'archive day': eleven.map((at) => `/en/archive/${day(at)}`),
    search: words.map((word) => `/en/search?q=${encodeURIComponent(word)}`),
  }),
);
await disconnect();
