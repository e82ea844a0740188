import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle, makePerson, makeSection, makeState } from '@/db/factories';
import { articles, comments, media, sections, stories, storyPeople } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { systemActor } from '../../ground/actor';
import { storeUpload } from '../../media/store';
import { runImport } from '../import';
import { openSource } from '../readers/open';
import { survey } from '../survey';
import { undoImport } from '../undo';
import { archiveFiles } from './archive';
import { jsonlLines } from './jsonl';
import { markdownFiles } from './markdown';
import { ninjsLines } from './ninjs';
import { wxrLines } from './wxr';

withDatabase();
const actor = systemActor('import');
const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-out-'));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const origin = 'https://paper.example';
const selection = { drafts: false };

const collect = async (lines: AsyncIterable<string>): Promise<string> => {
  const parts: string[] = [];
  for await (const line of lines) parts.push(line);
  return parts.join('\n');
};

beforeAll(async () => {
  const sectionId = await makeSection({ slug: 'trade' });
  await makeState('KZ');
  const english = await makeArticle({ sectionId, states: ['KZ'], slug: 'rail', headline: 'Rail & <road>', body: bodyOf('First ]]> part.', 'Second.') });
  await makeArticle({ storyId: english.storyId, locale: 'ru', slug: 'reilsy', headline: 'Рельсы', body: bodyOf('Первая часть.') });
  await makeArticle({ sectionId, status: 'draft', slug: 'secret', headline: 'Secret' });
  const [root] = await database()
    .insert(comments)
    .values({ storyId: english.storyId, locale: 'en', language: 'en', authorName: 'Reader', text: 'I agree', status: 'approved', receiptHash: 'a' })
    .returning({ id: comments.id });
  await database().insert(comments).values({
    storyId: english.storyId,
    parentId: root?.id,
    locale: 'en',
    language: 'en',
    authorName: 'Other',
    text: 'I do not',
    status: 'approved',
    receiptHash: 'b',
  });
  await database()
    .insert(comments)
    .values({ storyId: english.storyId, locale: 'en', language: 'en', authorName: 'Spammer', text: 'Buy', status: 'spam', receiptHash: 'c' });
});

/** Removes everything and takes an archive in, then gives the archive that stands there now. */
async function roundTrip(name: string): Promise<{ id: number }> {
  const reading = await openSource(path.join(folder, name));
  const read = await survey(reading, { categories: 'known', languages: {} }, database());
  const done = await runImport(actor, reading, read, { categories: 'known', languages: {}, file: name, section: 'archive' });
  expect(done.counts).toMatchObject({ new: 2, left: 0, unexplained: 0 });
  return { id: done.id };
}

const clear = async () => {
  await database().delete(stories);
  await database().execute(sql`delete from import_items`);
};

/** What readers of an archive see, without the numbers of rows. */
const plain = (jsonl: string) =>
  jsonl
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line))
    .map((record) =>
      record.kind === 'story'
        ? {
            ...record,
            key: '',
            editions: record.editions.map((edition: object) => ({ ...edition, key: '' })),
            comments: record.comments.map(({ name, text, status, at }: Record<string, string>) => ({ name, text, status, at })),
          }
        : record,
    );

test('our own format comes back to equal data, drafts and spam stay at home', async () => {
  const before = await collect(jsonlLines(selection, origin));
  expect(before).not.toMatch(/Secret|Spammer/);
  writeFileSync(path.join(folder, 'all.jsonl'), before);
  await clear();
  await database().delete(sections);
  const { id } = await roundTrip('all.jsonl');
  expect(plain(await collect(jsonlLines(selection, origin)))).toEqual(plain(before));
  const threads = await database().select({ text: comments.text, parent: comments.parentId }).from(comments);
  expect(threads.find((row) => row.text === 'I do not')?.parent).not.toBeNull();
  await undoImport(actor, { id });
  expect(await database().select().from(stories)).toEqual([]);
  expect(await database().select().from(sections)).toEqual([]);
  await roundTrip('all.jsonl');
});

test('WordPress’s format is read back with its editions, signers, comments and dates', async () => {
  const [english] = await database().select({ storyId: articles.storyId }).from(articles).where(eq(articles.slug, 'rail'));
  const signers = [await makePerson({ slug: 'ann-r', public: true }), await makePerson({ slug: 'bo-s', public: true })];
  await database()
    .insert(storyPeople)
    .values(signers.map((personId, position) => ({ storyId: english?.storyId ?? 0, personId, position })));
  const [was] = await database().select({ at: articles.publishedAt }).from(articles).where(eq(articles.slug, 'rail'));
  writeFileSync(path.join(folder, 'all.xml'), await collect(wxrLines(selection, { origin, name: 'Paper', locales: ['en', 'ru'] })));
  await clear();
  await roundTrip('all.xml');
  const rows = await database().select().from(articles).orderBy(articles.id);
  expect(rows.map((row) => [row.locale, row.slug, row.headline, row.bodyText])).toEqual([
    ['en', 'rail', 'Rail & <road>', 'First ]]> part.\n\nSecond.'],
    ['ru', 'reilsy', 'Рельсы', 'Первая часть.'],
  ]);
  expect(new Set(rows.map((row) => row.storyId)).size).toBe(1);
  const signed = await database().select({ personId: storyPeople.personId }).from(storyPeople).orderBy(storyPeople.position);
  expect(signed.map((row) => row.personId)).toEqual(signers);
  expect(rows[0]?.publishedAt?.toISOString().slice(0, 19)).toBe(was?.at?.toISOString().slice(0, 19));
  expect((await database().select().from(comments).orderBy(comments.id)).map((row) => row.text)).toEqual(['I agree', 'I do not']);
});

test('Markdown with front matter is read back, and wire copy is JSON a line', async () => {
  for await (const { path: relative, text } of markdownFiles(selection, origin)) {
    mkdirSync(path.join(folder, 'md', path.dirname(relative)), { recursive: true });
    writeFileSync(path.join(folder, 'md', relative), text);
  }
  const items = (await collect(ninjsLines(selection, origin))).split('\n').map((line) => JSON.parse(line));
  expect(items.map((item) => [item.language, item.headlines[0].value, item.pubStatus])).toEqual([
    ['en', 'Rail & <road>', 'usable'],
    ['ru', 'Рельсы', 'usable'],
  ]);
  writeFileSync(path.join(folder, 'all.ninjs.jsonl'), items.map((item) => JSON.stringify(item)).join('\n'));
  await clear();
  await roundTrip('all.ninjs.jsonl');
  expect((await database().select().from(articles)).map((row) => [row.locale, row.headline, row.status]).sort()).toEqual([
    ['en', 'Rail & <road>', 'draft'],
    ['ru', 'Рельсы', 'draft'],
  ]);
  await clear();
  await roundTrip('md');
  const rows = await database().select().from(articles).orderBy(articles.id);
  expect(rows.map((row) => [row.locale, row.slug, row.headline]).sort()).toEqual([
    ['en', 'rail', 'Rail & <road>'],
    ['ru', 'reilsy', 'Рельсы'],
  ]);
  expect(new Set(rows.map((row) => row.storyId)).size).toBe(1);
});

test('the files that go out beside an archive are those that its texts name, and what was uploaded', async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } })
    .png()
    .toBuffer();
  const { id } = await storeUpload(systemActor('media'), { name: 'hall.png', bytes });
  await makeArticle({ slug: 'with-picture', mediaId: id });
  const names: string[] = [];
  for await (const name of archiveFiles()) names.push(name);
  const named = (await collect(jsonlLines(selection, origin))).match(/\/media\/[\w.-]+/g) ?? [];
  expect(named.length).toBeGreaterThan(0);
  for (const file of named) expect(names).toContain(path.basename(file));
  const [row] = await database().select().from(media).where(eq(media.id, id));
  expect(names).toContain(row?.original);
});
