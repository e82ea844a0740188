import { sql } from 'drizzle-orm';
import { database, disconnect } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { enterDesk } from './enter';

/**
 * What surrounds a hundred thousand articles at the desk: as many former addresses and redirects,
 * three hundred thousand rows of the log, and an article of ten thousand words. Prints how to
 * enter, and the pages to time.
 */
const db = database();
const { rows: known } = await db.execute<{ count: number }>(sql`select count(*)::int as count from redirects where from_path like '/tags/bench-%'`);
if ((known[0]?.count ?? 0) === 0) {
  await db.execute(sql`
    insert into slugs (locale, slug, article_id, former) select locale, 'former-' || id, id, true from articles where slug like 'bench-%' on conflict do nothing`);
  await db.execute(sql`
    insert into redirects (from_path, to_path, cause) select '/tags/bench-' || g, '/tags/now-' || g % 500, 'manual' from generate_series(1, 100000) g`);
  await db.execute(sql`
    insert into audit_log (at, person_name, action, subject_type, subject_id)
    select now() - (300000 - g) * interval '3 minutes', 'Bench', (array['drafts.write', 'articles.publish', 'articles.update', 'people.sign-in'])[1 + g % 4], 'article', g % 100000
    from generate_series(1, 300000) g`);
  await db.execute(sql`analyze`);
}
/** A long article in each language, read and written in its own letters. */
const written = {
  en: {
    headline: 'Ten thousand words',
    sentence: 'The first freight train of the year left the valley before dawn, with forty wagons, two engines and nobody to see it off but a guard.',
  },
  ru: {
    headline: 'Десять тысяч слов',
    sentence:
      'Первый в этом году товарный поезд ушёл из долины ещё до рассвета: сорок вагонов, два локомотива, и провожал его только дежурный по станции — никто больше не пришёл.',
  },
  zh: { headline: '一万字', sentence: '今年第一列货运列车在黎明前驶离山谷，四十节车厢，两台机车，除了一名值班员之外，没有人前来送行。' },
} as const;
const long: Record<string, string> = {};
for (const locale of ['en', 'ru', 'zh'] as const) {
  const { headline, sentence } = written[locale];
  const { id } = await makeArticle({ locale, headline, body: bodyOf(...Array.from({ length: 200 }, () => `${sentence} ${sentence}`)) });
  long[locale] = `/desk/articles/${id}`;
}
const cookie = await enterDesk();
const { rows } = await db.execute<{ middle: string; section: string }>(
  sql`select (select percentile_disc(0.5) within group (order by id) from articles) as middle, (select min(id) from sections) as section`,
);
const { middle, section } = rows[0] ?? { middle: '0', section: '0' };
const pages = {
  'articles, the newest': '/desk/articles',
  'articles, in the middle': `/desk/articles?before=${middle}`,
  'articles of a section in Russian': `/desk/articles?language=ru&section=${section}`,
  'articles that are drafts': '/desk/articles?status=draft',
  'articles by words of a headline': '/desk/articles?q=report+777',
  'articles by words that none has': '/desk/articles?q=nothing+of+the+kind',
  'redirects of places': '/desk/redirects',
  'the same, in the middle': '/desk/redirects?after=/tags/bench-5',
  'the same, by words': '/desk/redirects?q=bench-77777',
  'redirects of articles': '/desk/redirects?of=articles',
  'the same, in the middle of them': `/desk/redirects?of=articles&after=en/former-${middle}`,
  'the same, by words of an address': '/desk/redirects?of=articles&q=former-7777',
  'the log': '/desk/log',
  'one day of the log, a year back': `/desk/log?from=${daysAgo(365)}&to=${daysAgo(365)}`,
  'publications of a week of the log': `/desk/log?action=articles.publish&from=${daysAgo(207)}&to=${daysAgo(200)}`,
  today: '/desk',
  figures: '/desk/figures',
  'front page order': '/desk/front',
  tags: '/desk/tags',
  media: '/desk/media',
  'translation files': '/desk/articles/exchange',
  'an article in the editor': `/desk/articles/${middle}`,
  'its history': `/desk/articles/${middle}/history`,
  'its checklist and map': `/desk/articles/${middle}/ready`,
};

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
console.log(JSON.stringify({ cookie, pages, long }));
await disconnect();
