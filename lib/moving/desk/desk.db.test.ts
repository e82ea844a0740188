import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makePerson, makeSection } from '@/db/factories';
import { articles, importJobs, imports, stories, storyPeople } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { giveArchive } from '../out/give';
import { resumeImport, startImport, startUndo, stopImport } from './decide';
import { isHere } from './file';
import { decideForm, uploadForm } from './job';
import { listExports, listImports, listOpenJobs } from './queries';
import { runImportJobs } from './run';
import { beginUpload, removeUpload, takePart } from './upload';

const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-desk-import-'));
process.env.DATA_DIR = folder;
withDatabase();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let admin: Person;
let editor: Person;
let sectionId = 0;
let signer = 0;
beforeAll(async () => {
  admin = await signedIn('administrator');
  editor = await signedIn('editor');
  sectionId = await makeSection({ slug: 'trade', name: { en: 'Trade' } });
  signer = await makePerson({ slug: 'a-byline', public: true });
});

const post = (id: number, more = '') =>
  `<item><title>Text ${id}</title><link>https://old.example/text-${id}/</link><dc:creator>ann</dc:creator><wp:post_id>${id}</wp:post_id><wp:post_name>text-${id}</wp:post_name><wp:post_date_gmt>2015-01-27 14:56:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="cars">Cars</category><content:encoded><![CDATA[<p>Words of ${id}</p>]]></content:encoded>${more}</item>`;
const wxr = (items: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="https://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="https://wordpress.org/export/1.2/">
<channel><title>Old</title><link>https://old.example</link><language>en</language><wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Reporter</wp:author_display_name></wp:author>
${items}</channel></rss>`;

async function send(name: string, text: string, part = 700): Promise<number> {
  const bytes = Buffer.from(text);
  const { id } = await beginUpload(admin, uploadForm.parse({ name, bytes: bytes.length }));
  for (let at = 0; at < bytes.length; ) at = (await takePart(admin, { id, at, bytes: bytes.subarray(at, at + part) })).received;
  return id;
}
const job = async (id: number) => (await database().select().from(importJobs).where(eq(importJobs.id, id)))[0];
const decide = (id: number, more: Record<string, string> = {}) => decideForm.parse({ id, section: '', categories: 'known', ...more });

describe('a file', () => {
  let id = 0;

  test('comes in parts; one that is not the next changes nothing', async () => {
    const text = wxr(`${post(1)}${post(2, '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>77</wp:meta_value></wp:postmeta>')}`);
    const bytes = Buffer.from(text);
    ({ id } = await beginUpload(admin, uploadForm.parse({ name: 'old site.xml', bytes: bytes.length })));
    expect(await lastAudit()).toMatchObject({ action: 'moving.upload', subjectId: String(id) });
    expect(await takePart(admin, { id, at: 0, bytes: bytes.subarray(0, 100) })).toEqual({ received: 100 });
    expect(await takePart(admin, { id, at: 50, bytes: bytes.subarray(50, 150) })).toEqual({ received: 100 });
    await expect(takePart(admin, { id, at: 100, bytes: Buffer.alloc(bytes.length) })).rejects.toMatchObject({ reason: 'too-large' });
    await expect(takePart(editor, { id, at: 100, bytes })).rejects.toMatchObject({ reason: 'not-allowed' });
    expect(await runImportJobs()).toBe(0);
    await takePart(admin, { id, at: 100, bytes: bytes.subarray(100) });
    expect((await job(id))?.state).toBe('checking');
    await expect(takePart(admin, { id, at: bytes.length, bytes })).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('is looked at before anything is written: what it holds, and what is wrong with it and where', async () => {
    expect(await runImportJobs()).toBe(1);
    const found = await job(id);
    expect(found).toMatchObject({ state: 'checked', done: 2, total: 2 });
    expect(found?.survey).toMatchObject({
      documents: [['story published', 2]],
      authors: [{ key: 'ann', name: 'Ann Reporter', count: 2, personId: null }],
      sections: [{ key: 'cars', count: 2, sectionId: null }],
      unexplainedCount: 0,
      problems: [{ what: 'picture', place: expect.stringMatching(/^old_site\.xml:\d+ \(2\)$/) }],
    });
    expect(await database().select().from(stories)).toEqual([]);
  });

  test('is imported as was decided, by a person who may', async () => {
    await expect(startImport(editor, decide(id))).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(startImport(admin, decide(9999))).rejects.toMatchObject({ reason: 'not-found' });
    await startImport(admin, decide(id, { 'author.0': String(signer), 'section.0': String(sectionId) }));
    expect(await lastAudit()).toMatchObject({ action: 'moving.start', subjectId: String(id) });
    await expect(startImport(admin, decide(id))).rejects.toMatchObject({ reason: 'not-found' });
    expect(await runImportJobs()).toBe(1);
    expect(await job(id)).toMatchObject({ state: 'done', done: 2, total: 2 });
    expect((await database().select().from(stories)).map((story) => story.sectionId)).toEqual([sectionId, sectionId]);
    expect((await database().select().from(storyPeople)).map((person) => person.personId)).toEqual([signer, signer]);
    const [row] = await listImports({});
    expect(row).toMatchObject({ file: 'old site.xml', state: 'done', counts: { new: 2, unexplained: 0 } });
    expect(row?.by).not.toBeNull();
    expect(isHere({ id, fileName: 'old site.xml' })).toBe(false);
  });

  test('a second time: addresses that are taken are told, what is here already is not', async () => {
    const again = await send('again.xml', wxr(`${post(1)}${post(2)}${post(3).replace('text-3</wp:post_name>', 'text-1</wp:post_name>')}`));
    await runImportJobs();
    expect((await job(again))?.survey).toMatchObject({ collisionCount: 1, collisions: [{ slug: 'text-1', becomes: 'text-1-2' }] });
    await removeUpload(admin, { id: again });
    expect(await lastAudit()).toMatchObject({ action: 'moving.remove-upload', subjectId: String(again) });
    await expect(removeUpload(admin, { id: again })).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('taken back, nothing of it is left', async () => {
    const importId = (await job(id))?.importId ?? 0;
    await expect(startUndo(editor, { id: importId })).rejects.toMatchObject({ reason: 'not-allowed' });
    await startUndo(admin, { id: importId });
    await expect(startUndo(admin, { id: importId })).rejects.toMatchObject({ reason: 'conflict' });
    expect(await runImportJobs()).toBe(1);
    expect(await job(id)).toMatchObject({ state: 'undone', done: 2, total: 2 });
    expect(await database().select().from(stories)).toEqual([]);
    await expect(startUndo(admin, { id: importId })).rejects.toMatchObject({ reason: 'not-found' });
  });
});

test('stopped, it goes on where it was; a step whose process has died is taken over', async () => {
  const id = await send('many.xml', wxr(Array.from({ length: 250 }, (_, at) => post(at + 100)).join('')), 1 << 20);
  await runImportJobs();
  await startImport(admin, decide(id, { 'section.0': 'tag' }));
  await stopImport(admin, { id });
  expect(await lastAudit()).toMatchObject({ action: 'moving.stop', subjectId: String(id) });
  await runImportJobs();
  expect(await job(id)).toMatchObject({ state: 'stopped' });
  await expect(stopImport(admin, { id })).rejects.toMatchObject({ reason: 'not-found' });
  await resumeImport(admin, { id });
  await database().update(importJobs).set({ beatAt: sql`now()` }).where(eq(importJobs.id, id));
  expect(await runImportJobs()).toBe(0);
  await database().update(importJobs).set({ beatAt: sql`now() - interval '2 minutes'` }).where(eq(importJobs.id, id));
  expect(await runImportJobs()).toBe(1);
  expect(await job(id)).toMatchObject({ state: 'done', done: 250 });
  expect(await database().select({ id: articles.id }).from(articles)).toHaveLength(250);
  expect(await database().select().from(imports).where(eq(imports.state, 'done'))).toHaveLength(1);
});

test('what is nothing that can be imported is told, and can be looked at again as something else', async () => {
  const id = await send('photo.bin', 'neither this nor that');
  await runImportJobs();
  expect(await job(id)).toMatchObject({ state: 'failed', problem: 'unknown-format' });
  expect((await listOpenJobs()).map((job) => job.id)).toContain(id);
  await resumeImport(admin, { id });
  expect((await job(id))?.state).toBe('checking');
  await database().update(importJobs).set({ state: 'removed' }).where(eq(importJobs.id, id));
});

test('the archive goes out as a file, and the log says to whom', async () => {
  await expect(giveArchive(editor, { format: 'jsonl', drafts: false })).rejects.toMatchObject({ reason: 'not-allowed' });
  const given = await giveArchive(admin, { format: 'jsonl', drafts: false, language: 'en' });
  expect(await lastAudit()).toMatchObject({ action: 'moving.export', after: { format: 'jsonl', language: 'en' } });
  const lines = (await new Response(given.body).text()).trim().split('\n');
  expect(lines.filter((line) => JSON.parse(line).kind === 'story')).toHaveLength(250);
  expect(await listExports()).toMatchObject([{ personName: expect.anything(), after: { format: 'jsonl', texts: 250, unequal: {}, places: [] } }]);
  const packed = await giveArchive(admin, { format: 'markdown', drafts: false });
  expect(packed.name).toMatch(/\.tar\.gz$/);
  expect((await new Response(packed.body).arrayBuffer()).byteLength).toBeGreaterThan(1000);
});
