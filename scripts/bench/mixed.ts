import { sql } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { bodyOf } from '@/db/factories';
import { makePublic } from '@/lib/articles/publishing/publish';
import { systemActor } from '@/lib/ground/actor';
import { change } from '@/lib/ground/change';
import { enterDesk } from './enter';

/**
 * `before`: how to enter the desk, and addresses of each kind. `publish SECONDS`: publishes another
 * article every five seconds for so long. JSON in the last line.
 */
const db = database();
const [step, given] = process.argv.slice(2);
const column = async (query: ReturnType<typeof sql>) => (await db.execute<{ value: string }>(query)).rows.map((row) => row.value);
const filled = sql`locale = 'en' and status = 'published' and slug like 'bench-%'`;

async function before() {
  const slugs = await column(sql`select slug as value from articles where ${filled} order by md5(slug) limit 5000`);
  const ids = await column(sql`select id::text as value from articles where ${filled} order by md5(slug) limit 40`);
  const sections = await column(sql`select slug as value from sections order by id limit 7`);
  const states = await column(sql`select lower(iso2) as value from states order by iso2 limit 20`);
  const pictures = await column(sql`select '/media/' || (v ->> 'name') as value from media cross join jsonb_array_elements(variants) v limit 60`);
  const words = ['freight', 'water', 'light', 'region', 'week', 'corridor', 'spring', 'train', 'railwys'];
  const search = words.flatMap((word) => Array.from({ length: 40 }, (_, at) => `/en/search?q=${word}+${at}`));
  return {
    cookie: await enterDesk(),
    pages: {
      kept: ['/en/news/two-gauges-one-train', '/en', '/ru', '/zh'],
      fresh: slugs.map((slug) => `/en/news/${slug}`),
      search,
      list: [
        ...sections.map((slug) => `/en/sections/${slug}`),
        ...states.map((iso2) => `/en/states/${iso2}`),
        ...Array.from({ length: 60 }, (_, at) => `/en/news/page/${at + 2}`),
      ],
      file: ['/en/feed.xml', '/sitemap.xml', ...pictures],
      desk: ['/desk', '/desk/articles', '/desk/articles?q=report+777', '/desk/comments', '/desk/log', ...ids.map((id) => `/desk/articles/${id}`)],
    },
  };
}

async function publish(seconds: number) {
  const actor = systemActor('bench');
  const { rows } = await db.execute<{ id: string; slug: string; version: string }>(
    sql`select id, slug, version from articles where ${filled} order by id limit ${Math.ceil(seconds / 5)}`,
  );
  const begun = performance.now();
  for (const [at, { id, slug, version }] of rows.entries()) {
    const empty = { standfirst: '', dateline: '', mediaId: null, pictureAlt: '', pictureCaption: '', pictureCredit: '' };
    const content = { ...empty, slug, headline: `Mixed load, publication ${at}`, body: bodyOf('The corridor opened in the spring.') };
    await change(actor, (c) => makePublic(c, actor, { articleId: Number(id), version: Number(version), content, kind: 'update' }));
    await new Promise((resolve) => setTimeout(resolve, begun + (at + 1) * 5000 - performance.now()));
  }
  return { published: rows.length };
}

console.log(JSON.stringify(step === 'before' ? await before() : await publish(Number(given))));
await disconnect();
