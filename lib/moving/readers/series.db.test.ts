import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { articles, comments, importLosses, importPictures } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { digest } from '@/testing/digest';
import { systemActor } from '../../ground/actor';
import { runImport } from '../import';
import { survey } from '../survey';
import { undoImport } from '../undo';
import { openSource } from './open';
import { SeveralSites, UnknownSource } from './unknown-source';

withDatabase();
const actor = systemActor('import');
const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-series-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const choices = { categories: 'known' as const, languages: {} };

const file = (items: string, site = 'https://old.example') => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="https://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="https://wordpress.org/export/1.2/">
<channel><title>Old</title><link>${site}</link><language>en</language><wp:base_blog_url>${site}</wp:base_blog_url>
${items}</channel></rss>`;
const item = (id: number, type: string, more: string) =>
  `<item><title>Text ${id}</title><link>https://old.example/text-${id}/</link><wp:post_id>${id}</wp:post_id><wp:post_name>text-${id}</wp:post_name><wp:post_date_gmt>2015-01-${10 + (id % 18)} 14:56:00</wp:post_date_gmt><wp:status>${type === 'attachment' ? 'inherit' : 'publish'}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`;
const body = (html: string) => `<content:encoded><![CDATA[${html}]]></content:encoded>`;
const under = (id: number) => `<wp:post_parent>${id}</wp:post_parent>`;
const meta = (key: string, value: number) => `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;
const said = (id: number, parent: number) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Reader</wp:comment_author><wp:comment_content>Said ${id}</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;

/** A page under one of the second file, a picture and a gallery that the third describes. */
const parts = {
  'x.1.xml': file(
    item(1, 'page', under(2) + body('<p>Below</p>')) +
      item(3, 'post', meta('_thumbnail_id', 30) + body('<p>With a picture</p>[gallery]') + said(1, 0) + said(2, 1)),
  ),
  'x.2.xml': file(item(2, 'page', under(0) + body('<p>Above</p>')) + item(4, 'page', under(5) + body('<p>A circle</p>'))),
  'x.10.xml': file(
    item(30, 'attachment', `<wp:attachment_url>https://old.example/up/hall.jpg</wp:attachment_url>${under(3)}`) +
      item(5, 'page', under(4) + body('<p>Of two files</p>')),
  ),
};

function write(name: string, files: Record<string, string>): string[] {
  mkdirSync(path.join(folder, name), { recursive: true });
  return Object.entries(files).map(([at, text]) => {
    writeFileSync(path.join(folder, name, at), text);
    return path.join(folder, name, at);
  });
}

async function take(given: string | string[], more: Partial<Parameters<typeof runImport>[3]> = {}) {
  const reading = await openSource(given);
  const read = await survey(reading, choices, database());
  return { read, done: await runImport(actor, reading, read, { ...choices, file: 'x', section: 'archive', ...more }) };
}

test('the parts of one export are read as one: what one refers to stands in another, and all goes back together', async () => {
  const files = write('series', parts);
  const before = await digest();
  const { read, done } = await take(files);
  expect(read.survey.problems).toEqual([]);
  expect(done.counts).toMatchObject({ new: 5, left: 0, unexplained: 0, comments: 2 });
  const { rows } = await database().execute<{ own: string; above: string | null }>(sql`
    select a.slug as own, b.slug as above from articles a join pages p on p.story_id = a.story_id left join articles b on b.story_id = p.parent_id order by 1`);
  const tree = Object.fromEntries(rows.map((row) => [row.own, row.above]));
  expect(tree).toMatchObject({ 'text-1': 'text-2', 'text-2': null });
  expect([tree['text-4'], tree['text-5']].filter((parent) => parent !== null)).toHaveLength(1);
  expect((await database().select().from(importPictures)).map((picture) => [picture.blockId === '', picture.url])).toEqual([
    [true, 'https://old.example/up/hall.jpg'],
    [false, 'https://old.example/up/hall.jpg'],
  ]);
  expect((await database().select().from(comments).orderBy(comments.id)).map((comment) => comment.parentId !== null)).toEqual([false, true]);
  expect((await take(path.join(folder, 'series'))).done.counts).toMatchObject({ new: 0, unchanged: 5 });
  await undoImport(actor, { id: done.id });
  expect(await digest()).toBe(before);
});

test('broken off in the middle of a part, the series goes on without a text twice', async () => {
  const many = (from: number) => file(Array.from({ length: 120 }, (_, at) => item(from + at, 'post', body(`<p>Number ${from + at}</p>`))).join(''));
  const files = write('many', { 'a.001.xml': many(1000), 'a.002.xml': many(2000) });
  const before = await digest();
  let asked = 0;
  const first = await take(files, { isStopped: () => ++asked > 130 });
  expect(first.done.state).toBe('stopped');
  const second = await take(files);
  expect(second.done).toMatchObject({ id: first.done.id, state: 'done' });
  expect(first.done.counts.new + second.done.counts.new).toBe(240);
  await undoImport(actor, { id: second.done.id });
  expect(await digest()).toBe(before);
});

test('a part that is cut off, and texts that two parts have, are told, and the rest comes across', async () => {
  const cut = parts['x.2.xml'].slice(0, parts['x.2.xml'].indexOf('A circle'));
  const moved = item(3, 'post', body('<p>A text of another paper</p>')).replace('text-3<', 'other-text<').replace('2015-01', '2019-05');
  const twice = file(
    moved +
      item(3, 'post', body('<p>Other words of the same number</p>')) +
      item(30, 'attachment', '<wp:attachment_url>https://old.example/other.jpg</wp:attachment_url>'),
  );
  const files = write('bad', { ...parts, 'x.2.xml': cut, 'x.11.xml': twice });
  const before = await digest();
  const { read, done } = await take(files);
  const told = new Set(read.survey.problems.map((problem) => `${problem.what} in ${path.basename(problem.place.file)}`));
  expect([...told]).toEqual(['cut-off in x.2.xml', 'duplicate-id in x.11.xml']);
  expect(done.counts).toMatchObject({ new: 5, left: 1, unexplained: 0 });
  const losses = await database().select().from(importLosses);
  expect(losses.map((loss) => [loss.reason, loss.place, loss.text])).toEqual([
    ['duplicate', expect.stringMatching(/^x\.11\.xml:\d+ \(3\)$/), 'Text 3\nOther words of the same number'],
  ]);
  expect((await database().select().from(importPictures))[0]?.url).toBe('https://old.example/up/hall.jpg');
  expect((await database().select().from(articles)).map((article) => article.slug).sort()).toEqual(['other-text', 'text-1', 'text-2', 'text-3', 'text-5']);
  expect((await take(files)).done.counts).toMatchObject({ new: 0, unchanged: 5, left: 1 });
  await undoImport(actor, { id: done.id });
  expect(await digest()).toBe(before);
});

test('parts of several sites, and files that are no parts, are refused before anything is written', async () => {
  const other = write('sites', { 'x.1.xml': parts['x.1.xml'], 'x.2.xml': file(item(1, 'post', ''), 'http://www.other.example/') });
  await expect(take(other)).rejects.toThrow(SeveralSites);
  const mixed = write('mixed', { 'a.xml': parts['x.1.xml'], 'b.xml': '<rss version="2.0"><channel><title>Feed</title></channel></rss>' });
  await expect(take(mixed)).rejects.toThrow(UnknownSource);
  expect((await openSource(path.join(folder, 'mixed'))).format).toBe('wordpress');
  write('texts', { 'a.xml': parts['x.1.xml'], 'b.md': 'Words' });
  expect((await openSource(path.join(folder, 'texts'))).format).toBe('folder');
});

test('a text with ever more galleries of ever more pictures is cut, and told', async () => {
  const pictures = Array.from({ length: 20_000 }, (_, at) =>
    item(100 + at, 'attachment', `<wp:attachment_url>https://old.example/${at}.jpg</wp:attachment_url>${under(1)}`),
  );
  const [galleries = ''] = write('galleries', { 'x.xml': file(item(1, 'post', body('[gallery] '.repeat(5000))) + pictures.join('')) });
  const { read, done } = await take(galleries);
  expect(read.survey.problems.map((problem) => problem.what)).toEqual(['too-large']);
  expect(done.counts).toMatchObject({ new: 1, pictures: 2000, unexplained: 0 });
  await undoImport(actor, { id: done.id });
});
