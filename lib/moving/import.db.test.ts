import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { articles, auditLog, comments, draftNotes, drafts, imports, redirects, stories, storyTags } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { digest } from '@/testing/digest';
import { listWithdrawals } from '../api/withdrawals';
import { getArticle } from '../articles/reading/article-queries';
import { systemActor } from '../ground/actor';
import { getSettingsNews } from '../ground/story-version';
import { runImport } from './import';
import { wxrLines } from './out/wxr';
import { openSource } from './readers/open';
import { survey } from './survey';
import { undoImport } from './undo';

withDatabase();
const actor = systemActor('import');
const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-moving-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const item = (id: number, more: string) =>
  `<item><title>Text ${id}</title><link>https://old.example/2015/0${id}/text-${id}/</link><wp:post_id>${id}</wp:post_id>${more}</item>`;
const dated = '<wp:post_date_gmt>2015-01-27 14:56:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>';
const said = (id: number, parent: number, type: string, text: string, approved = '1') =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Reader ${id}</wp:comment_author><wp:comment_date_gmt>2015-02-0${id} 10:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[${text}]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;
const body = (html: string) => `<content:encoded><![CDATA[${html}]]></content:encoded>`;

const wxr = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="https://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="https://wordpress.org/export/1.2/">
<channel><title>Old</title><link>https://old.example</link><language>en</language><wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_email>ann@old.example</wp:author_email><wp:author_display_name>Ann Reporter</wp:author_display_name></wp:author>
<wp:category><wp:category_nicename>trade</wp:category_nicename><wp:cat_name>Trade</wp:cat_name></wp:category>
${item(1, `${dated}<dc:creator>ann</dc:creator><category domain="category" nicename="trade">Trade</category><category domain="language" nicename="en">English</category><category domain="post_translations" nicename="pll_1">pll_1</category>${body('<p>First <b>words</b></p>')}${said(1, 0, '', 'A comment')}${said(2, 1, 'comment', 'An answer')}${said(3, 0, 'pingback', 'A ping')}${said(4, 0, 'note', 'Only for editors')}${said(5, 99, '', 'Parent is gone')}${said(6, 0, '', 'Waits', '0')}`)}
${item(2, `${dated}<category domain="language" nicename="ru">Русский</category><category domain="post_translations" nicename="pll_1">pll_1</category>${body('<p>Первые слова</p>')}`)}
${item(3, `${dated.replace('publish', 'private')}${body('<p>Not for everyone</p>')}`)}
${item(4, `${dated}<wp:post_password>secret</wp:post_password>${body('<p>Behind a word</p>')}`)}
${item(5, `${dated.replace('publish', 'future').replace('2015-01-27', '2090-01-27')}${body('<p>Later</p>')}`)}
${item(6, `${dated.replace('publish', 'trash')}${body('<p>Thrown away</p>')}`)}
${item(7, `${dated.replace('2015-01-27 14:56:00', '0000-00-00 00:00:00')}${body('<p>No day</p>')}`)}
</channel></rss>`;

const choices = { categories: 'known' as const, languages: {} };

async function take(name: string, text: string | Buffer, options: Partial<Parameters<typeof runImport>[3]> = {}) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const reading = await openSource(file);
  return runImport(actor, reading, await survey(reading, choices, database()), { ...choices, file: name, section: 'archive', ...options });
}

describe('an archive', () => {
  let before = '';
  let id = 0;
  beforeAll(async () => {
    await makeArticle({ headline: 'Was here before', slug: 'text-1' });
    before = await digest();
    const done = await take('old.xml', wxr);
    id = done.id;
    expect(done).toMatchObject({ state: 'done', counts: { new: 6, unchanged: 0, left: 2, unexplained: 0, comments: 4 } });
  });

  const byKey = async (slug: string) => (await database().select().from(articles).where(eq(articles.slug, slug)))[0];

  test('texts stand with their date, and editions of one text are one story', async () => {
    const [english, russian] = [await byKey('text-1-2'), (await database().select().from(articles).where(eq(articles.locale, 'ru')))[0]];
    expect(english).toMatchObject({
      status: 'published',
      headline: 'Text 1',
      bodyText: 'First words',
      publishedAt: new Date('2015-01-27T14:56:00Z'),
      revision: 1,
    });
    expect(russian?.storyId).toBe(english?.storyId);
    expect(
      await database()
        .select()
        .from(storyTags)
        .where(eq(storyTags.storyId, english?.storyId ?? 0)),
    ).toHaveLength(1);
  });

  test('what was not public is a draft, what was for later is scheduled, what has no day waits', async () => {
    expect((await byKey('text-3'))?.status).toBe('draft');
    expect((await byKey('text-4'))?.status).toBe('draft');
    expect((await byKey('text-5'))?.status).toBe('scheduled');
    expect((await byKey('text-7'))?.status).toBe('draft');
    expect(await database().select().from(drafts)).toHaveLength(4);
  });

  test('comments keep threads and states, and an editors’ note is never among them', async () => {
    const rows = await database().select().from(comments);
    const root = rows.find((row) => row.text === 'A comment');
    expect(rows.map((row) => [row.text, row.status]).sort()).toEqual([
      ['A comment', 'approved'],
      ['An answer', 'approved'],
      ['Parent is gone', 'approved'],
      ['Waits', 'held'],
    ]);
    expect(rows.find((row) => row.text === 'An answer')?.parentId).toBe(root?.id);
    expect(rows.find((row) => row.text === 'Parent is gone')?.parentId).toBeNull();
    expect((await database().select().from(draftNotes)).map((row) => row.text)).toEqual(['Reader 4: Only for editors']);
  });

  test('each is found by the same words as a text that was written here', async () => {
    const { rows } = await database().execute(sql`
      select slug from articles where search is null or search <> article_words(locale, headline, standfirst, body_text, words)`);
    expect(rows).toEqual([]);
  });

  test('former addresses lead on', async () => {
    expect((await database().select().from(redirects).where(eq(redirects.fromPath, '/2015/01/text-1')))[0]).toMatchObject({
      toPath: '/en/news/text-1-2',
      cause: 'imported',
    });
  });

  test('a second time nothing is new', async () => {
    const again = await take('old.xml', wxr);
    expect(again.counts).toMatchObject({ new: 0, unchanged: 6, unexplained: 0 });
  });

  test('what changed at its source since is told, not written over', async () => {
    const again = await take('changed.xml', wxr.replace('First <b>words</b>', 'Other words'));
    expect(again.counts).toMatchObject({ new: 0, unchanged: 5, left: 3 });
    expect((await byKey('text-1-2'))?.bodyText).toBe('First words');
  });

  test('undone, everything is as it was', async () => {
    await undoImport(actor, { id });
    expect(await digest()).toBe(before);
    expect(await getArticle('en', 'text-1')).toMatchObject({ kind: 'article' });
    await expect(undoImport(actor, { id })).rejects.toMatchObject({ reason: 'not-found' });
    expect((await database().select({ action: auditLog.action }).from(auditLog)).map((row) => row.action)).toEqual(
      expect.arrayContaining(['moving.begin', 'moving.import', 'moving.end', 'moving.undone']),
    );
  });

  test('what was public of it answers 410 and is told to copies as withdrawn; what waited is not', async () => {
    expect(await getArticle('en', 'text-1-2')).toMatchObject({ kind: 'withdrawn', headline: 'Text 1', notice: '' });
    expect(await getArticle('en', 'text-3')).toBeNull();
    const { data, next } = await listWithdrawals({ limit: 100 });
    expect(next).toBeNull();
    expect(data.map((row) => row.url.replace(/^.*\/\/[^/]+/, '')).sort()).toEqual(['/en/news/text-1-2', expect.stringMatching(/^\/ru\/news\//)]);
    const first = await listWithdrawals({ limit: 1 });
    expect((await listWithdrawals({ limit: 1, after: first.next ?? '' })).data).toEqual([data[1]]);
  });

  test('taken in again, it stands there again; undone again, it is gone again', async () => {
    const again = await take('old.xml', wxr);
    expect(await getArticle('en', 'text-1-2')).toMatchObject({ kind: 'article' });
    await undoImport(actor, { id: again.id });
    expect(await getArticle('en', 'text-1-2')).toMatchObject({ kind: 'withdrawn' });
    expect((await listWithdrawals({ limit: 100 })).data).toHaveLength(4);
  });

  test('broken off, it goes on where it stopped', async () => {
    const many = wxr.replace(
      '</channel>',
      `${Array.from({ length: 250 }, (_, at) => item(at + 100, `${dated}${body(`<p>Number ${at}</p>`)}`)).join('')}</channel>`,
    );
    let asked = 0;
    const first = await take('many.xml', many, { isStopped: () => ++asked > 150 });
    expect(first.state).toBe('stopped');
    expect(first.counts.new).toBeGreaterThan(100);
    const second = await take('many.xml', many);
    expect(second.state).toBe('done');
    expect(first.counts.new + second.counts.new).toBe(256);
    expect(second.counts.unchanged).toBe(first.counts.new);
    for (const row of await database().select({ id: imports.id, state: imports.state }).from(imports))
      if (row.state !== 'undone') await undoImport(actor, { id: row.id });
    expect(await digest()).toBe(before);
  });
});

test('pages keep what they stood under; a circle is cut, and what somebody has moved since stays', async () => {
  const page = (id: number, above: number) =>
    item(
      id,
      `${dated.replace('>post<', '>page<')}<wp:post_name>level-${id}</wp:post_name><wp:post_parent>${above}</wp:post_parent>${body(`<p>Page ${id}</p>`)}`,
    );
  const of = [page(21, 0), page(22, 21), page(23, 22), page(24, 23), page(25, 24), page(31, 32), page(32, 31), page(33, 99)];
  const text = `${wxr.slice(0, wxr.indexOf('<item>'))}${of.reverse().join('')}</channel></rss>`;
  const before = await digest();
  const done = await take('under.xml', text);
  const tree = async () => {
    const { rows } = await database().execute<{ own: string; above: string | null }>(sql`
      select a.slug as own, b.slug as above from articles a join pages p on p.story_id = a.story_id left join articles b on b.story_id = p.parent_id order by 1`);
    return Object.fromEntries(rows.map((row) => [row.own, row.above]));
  };
  const right = { 'level-21': null, 'level-22': 'level-21', 'level-23': 'level-22', 'level-24': 'level-23', 'level-25': null, 'level-33': null };
  expect(await tree()).toMatchObject(right);
  expect(Object.values(await tree()).filter((parent) => parent === 'level-31' || parent === 'level-32')).toHaveLength(1);
  const out: string[] = [];
  for await (const line of wxrLines({ drafts: false }, { origin: 'https://news.example', name: 'Site', locales: ['en'] })) out.push(line);
  const number = (slug: string, name: string) => new RegExp(`/en/${slug}</link>[^]*?<wp:${name}>(\\d+)<`).exec(out.join(''))?.[1];
  expect(number('level-22', 'post_parent')).toBe(number('level-21', 'post_id'));
  await database().execute(sql`update pages set parent_id = null`);
  expect((await take('under.xml', text)).counts).toMatchObject({ new: 0, unchanged: 8 });
  expect((await tree())['level-22']).toBeNull();
  await undoImport(actor, { id: done.id });
  expect(await digest()).toBe(before);
});

test('pages of a source are pages of the paper, at an address that is free for one, and go out as pages again', async () => {
  const page = (id: number, name: string) => item(id, `${dated.replace('>post<', '>page<')}<wp:post_name>${name}</wp:post_name>${body(`<p>Page ${id}</p>`)}`);
  const text = `${wxr.slice(0, wxr.indexOf('<item>'))}${page(11, 'imprint')}${page(12, 'about')}</channel></rss>`;
  const before = await digest();
  const done = await take('pages.xml', text);
  expect(done.counts).toMatchObject({ new: 2, unexplained: 0 });
  const made = await database().select().from(articles).where(eq(articles.kind, 'page'));
  expect(made.map((row) => [row.slug, row.status])).toEqual([
    ['imprint', 'published'],
    ['about-page', 'published'],
  ]);
  expect((await database().select().from(redirects).where(eq(redirects.toPath, '/en/imprint')))[0]?.fromPath).toBe('/2015/011/text-11');
  const out: string[] = [];
  for await (const line of wxrLines({ drafts: false }, { origin: 'https://news.example', name: 'Site', locales: ['en'] })) out.push(line);
  expect(out.join('')).toContain('<link>https://news.example/en/imprint</link>');
  expect(out.join('')).toContain('<wp:post_type>page</wp:post_type>');
  await undoImport(actor, { id: done.id });
  expect(await digest()).toBe(before);
});

test('what stood first at its source gets the free places of the front page, the newest first, once, and gives them back', async () => {
  const sticky = (id: number, day: string, more = '') =>
    item(id, `${dated.replace('2015-01-27', day)}<wp:is_sticky>1</wp:is_sticky>${more}${body(`<p>First ${id}</p>`)}`);
  const posts = Array.from({ length: 14 }, (_, at) => sticky(40 + at, `2015-03-${String(at + 10)}`));
  const hidden = sticky(80, '2016-01-01', '<wp:post_password>x</wp:post_password>');
  const text = `${wxr.slice(0, wxr.indexOf('<item>'))}${posts.join('')}${hidden}</channel></rss>`;
  const mine = await makeArticle({ slug: 'placed-by-hand' });
  await database().update(stories).set({ pinnedPosition: 3 }).where(eq(stories.id, mine.storyId));
  const before = await digest();
  const placed = async () => {
    const { rows } = await database().execute<{ slug: string }>(sql`
      select a.slug from stories s join articles a on a.story_id = s.id where s.pinned_position is not null order by s.pinned_position`);
    return rows.map((row) => row.slug);
  };
  const file = path.join(folder, 'sticky.xml');
  writeFileSync(file, text);
  expect((await survey(await openSource(file), choices, database())).survey).toMatchObject({ sticky: 14 });
  const done = await take('sticky.xml', text);
  expect(done.counts).toMatchObject({ new: 15, placed: 11, unplaced: 3, unexplained: 0 });
  expect(await placed()).toEqual(['placed-by-hand', ...Array.from({ length: 11 }, (_, at) => `text-${53 - at}`)]);
  const entries = await database().select().from(auditLog).where(eq(auditLog.action, 'front.order'));
  expect(entries.map((entry) => entry.after)).toMatchObject([{ stories: { length: 12 } }]);

  // Whoever was taken down since stays down when the same comes again.
  await database().update(stories).set({ pinnedPosition: null }).where(sql`pinned_position > 5`);
  const kept = await placed();
  const again = await take('sticky.xml', text);
  expect(again.counts).toMatchObject({ new: 0, unchanged: 15, placed: 0, unplaced: 0 });
  expect(await placed()).toEqual(kept);
  await undoImport(actor, { id: again.id });
  await undoImport(actor, { id: done.id });
  expect(await digest()).toBe(before);
  await database().delete(stories).where(eq(stories.id, mine.storyId));
});

describe('bad input', () => {
  test.each([
    ['cut off', wxr.slice(0, wxr.indexOf('</item>', wxr.indexOf('Первые')) - 10), 1],
    [
      'an entity bomb',
      wxr.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><rss').replace('Text 1<', 'Text &b;<'),
      6,
    ],
    ['a file of this machine', wxr.replace('<rss', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss').replace('Text 1<', 'Text &x;<'), 6],
  ])('%s: told, and the rest comes across', async (_name, text, count) => {
    const file = path.join(folder, 'bad.xml');
    writeFileSync(file, text);
    const reading = await openSource(file);
    const read = await survey(reading, choices, database());
    expect(read.survey.problemCount).toBeGreaterThan(0);
    const done = await runImport(actor, reading, read, { ...choices, file: 'bad.xml', section: 'archive' });
    expect(done.counts.new).toBe(count);
    expect((await database().execute(sql`select 1 from articles where headline like '%aaaaaaaa%' or headline like '%root:%'`)).rows).toEqual([]);
    await undoImport(actor, { id: done.id });
  });

  test('other encodings are detected and told', async () => {
    const text = wxr.replace('UTF-8', 'windows-1251');
    const table = new Map(Array.from({ length: 128 }, (_, at) => [new TextDecoder('windows-1251').decode(Uint8Array.of(at + 128)), at + 128]));
    const bytes = Buffer.from([...text].map((letter) => table.get(letter) ?? letter.charCodeAt(0)));
    const done = await take('cyrillic.xml', bytes);
    const [row] = await database().select().from(articles).where(eq(articles.bodyText, 'Первые слова'));
    expect(row?.locale).toBe('ru');
    await undoImport(actor, { id: done.id });
    const wide = await take('wide.xml', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wxr.replace('UTF-8', 'UTF-16'), 'utf16le')]));
    expect(wide.counts).toMatchObject({ new: 6, unexplained: 0 });
    await undoImport(actor, { id: wide.id });
  });
});

test('an edition that comes later changes its story’s settings as someone would: open forms are told and joined', async () => {
  const tagged = (id: number, language: string, tag: string) =>
    item(
      id,
      `${dated}<category domain="post_tag" nicename="${tag}">${tag}</category><category domain="language" nicename="${language}">${language}</category><category domain="post_translations" nicename="pll_9">pll_9</category>${body(`<p>Words in ${language}</p>`)}`,
    );
  const site = (items: string) => wxr.replaceAll('old.example', 'later.example').replace(/<item>[\s\S]*<\/item>/, items);
  await take('later.xml', site(tagged(91, 'en', 'first-tag')));
  const [english] = await database().select().from(articles).where(eq(articles.slug, 'text-91'));
  const storyId = english?.storyId ?? 0;
  const asked = { articleId: english?.id ?? 0, storyId, since: 1, personId: 0, locale: 'en' as const };
  expect(await getSettingsNews(asked)).toMatchObject({ version: 1 });
  await take('later.xml', site(`${tagged(91, 'en', 'first-tag')}${tagged(92, 'ru', 'second-tag')}`));
  expect(await database().$count(storyTags, eq(storyTags.storyId, storyId))).toBe(2);
  expect(await getSettingsNews(asked)).toEqual({ version: 2, changes: [{ name: '', fields: ['tags'] }] });
});
