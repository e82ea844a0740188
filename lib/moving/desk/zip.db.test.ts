import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { articles, importJobs, stories } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { startImport, startUndo } from './decide';
import { decideForm, uploadForm } from './job';
import { runImportJobs } from './run';
import { beginUpload, takePart } from './upload';

const folder = mkdtempSync(path.join(os.tmpdir(), 'infoshos-desk-zip-'));
process.env.DATA_DIR = folder;
withDatabase();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = path.resolve(fileURLToPath(new URL('.', import.meta.url)), '../../..');

let admin: Person;
beforeAll(async () => {
  admin = await signedIn('administrator');
});

async function send(name: string, files: Record<string, string | Buffer>, more: Record<string, string> = {}): Promise<number> {
  const zip = new JSZip();
  for (const [at, text] of Object.entries(files)) zip.file(at, text);
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  const { id } = await beginUpload(admin, uploadForm.parse({ name, bytes: bytes.length, ...more }));
  await takePart(admin, { id, at: 0, bytes });
  await runImportJobs();
  return id;
}
const job = async (id: number) => (await database().select().from(importJobs).where(eq(importJobs.id, id)))[0];
const take = async (id: number) => {
  await startImport(admin, decideForm.parse({ id, section: '', categories: 'known' }));
  await runImportJobs();
  return job(id);
};

test('a folder of texts comes as a zip: looked at, imported, known the second time, taken back', async () => {
  const files = {
    'my-site/content/posts/2020-02-11-yard.md': '---\ntitle: The yard\n---\nIt took its first train.',
    'my-site/content/ru/posts/2020-02-11-yard.md': '---\ntitle: Станция\n---\nПервый поезд.',
    'my-site/package.json': '{"posts":[]}',
    '__MACOSX/my-site/._yard.md': 'nothing',
  };
  const id = await send('my-site.zip', files);
  expect((await job(id))?.survey).toMatchObject({ format: 'folder', site: 'folder my-site', documents: [['story published', 2]], unexplainedCount: 0 });
  expect(await database().select().from(stories)).toEqual([]);
  const done = await take(id);
  expect(done).toMatchObject({ state: 'done', done: 2 });
  expect((await database().select().from(articles)).map((one) => [one.locale, one.slug]).sort()).toEqual([
    ['en', 'yard'],
    ['ru', 'yard'],
  ]);
  expect(await database().select().from(stories)).toHaveLength(1);
  expect(existsSync(path.join(folder, 'imports', String(id)))).toBe(false);
  const again = await take(await send('my-site.zip', files));
  expect(await database().select().from(articles)).toHaveLength(2);
  await startUndo(admin, { id: done?.importId ?? 0 });
  await runImportJobs();
  expect(await job(again?.id ?? 0)).toMatchObject({ state: 'done' });
  expect(await database().select().from(stories)).toEqual([]);
});

test('saved pages come by the recipe of the program, or by one’s own; one that is none is refused before anything is sent', async () => {
  const page = (name: string) => readFileSync(path.join(root, 'testing/old-portal', name));
  const files = { 'border-yard.html': page('border-yard.html'), 'ru/summer-hours.html': page('ru/summer-hours.html') };
  const id = await send('old-portal.zip', files, { recipe: 'infosco' });
  expect(await lastAudit()).toMatchObject({ action: 'moving.step' });
  expect(await job(id)).toMatchObject({ state: 'checked', format: 'pages', recipe: { zone: 'Europe/Moscow' } });
  expect((await take(id))?.state).toBe('done');
  const [yard] = await database().select().from(articles).where(eq(articles.slug, 'border-yard'));
  expect(yard?.publishedAt).toEqual(new Date('2020-02-11T11:29:00Z'));

  const own = { name: 'Mine', zone: 'Asia/Almaty', date: 'DD.MM.YYYY HH:mm', take: { headline: ['h1'], date: ['.when'], body: ['main'] }, leave: [] };
  const html = '<html lang="en"><body><h1>Own</h1><p class="when">01.02.2019 10:00</p><main><p>Words</p></main></body></html>';
  const mine = await take(await send('mine.zip', { 'own.html': html }, { recipe: JSON.stringify(own) }));
  expect(mine).toMatchObject({ state: 'done', done: 1 });
  expect((await database().select().from(articles).where(eq(articles.headline, 'Own')))[0]?.publishedAt).toEqual(new Date('2019-02-01T04:00:00Z'));

  for (const bad of ['neither', '{"name":"x"}', JSON.stringify({ ...own, zone: 'Nowhere/Town' }), JSON.stringify({ ...own, leave: ['p[['] })])
    expect(uploadForm.safeParse({ name: 'a.zip', bytes: 1, recipe: bad }).error?.issues).toMatchObject([{ path: ['recipe'], message: 'bad-recipe' }]);
});

test('a zip of one archive is read as that archive', async () => {
  const feed = '<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title><link>https://f.example</link></channel></rss>';
  expect((await job(await send('feed.zip', { 'feed.xml': feed })))?.survey).toMatchObject({ format: 'feed' });
});

test('a zip that is not to be trusted is refused with its reason, and leaves nothing', async () => {
  const up = await send('up.zip', { '../../up.md': '# Up' });
  expect(await job(up)).toMatchObject({ state: 'failed', problem: 'zip-unsafe' });
  expect(existsSync(path.join(folder, 'up.md'))).toBe(false);
  expect(await job(await send('pictures.zip', { 'a.png': 'no text' }))).toMatchObject({ state: 'checked', survey: { documents: [] } });
  const { id } = await beginUpload(admin, uploadForm.parse({ name: 'cut.zip', bytes: 8 }));
  await takePart(admin, { id, at: 0, bytes: Buffer.from('PK\x03\x04cut!', 'latin1') });
  await runImportJobs();
  expect(await job(id)).toMatchObject({ state: 'failed', problem: 'zip-broken' });
});
