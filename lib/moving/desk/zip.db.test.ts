import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import JSZip from 'jszip';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/db/client';
import { makeArticle } from '@/db/factories';
import { articles, importJobs, importPictures, imports, media, stories } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { lastAudit, signedIn } from '@/testing/people';
import type { Person } from '../../ground/actor';
import { resumeImport, startImport, startUndo } from './decide';
import { decideForm, uploadForm } from './job';
import { listLosses, listMissingPictures } from './queries';
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
  expect((await database().select().from(articles)).map((article) => [article.locale, article.slug]).sort()).toEqual([
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

describe('pictures in the zip', () => {
  const picture = (red: number) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 90, b: 90 } } })
      .png()
      .toBuffer();
  const post = (title: string, image: string, body: string) => `---\ntitle: ${title}\ndate: 2020-02-11\nimage: ${image}\n---\n${body}`;
  const texts = {
    'site/content/posts/a/index.md': post('A', 'cover.png', 'Words.\n\n![A hall](/img/hall.png)\n\n![A gate](gate.png)'),
    'site/content/posts/b/index.md': post('B', 'cover.png', 'Words.\n\n![No picture](fake.jpg)\n\n![Far](https://old.example/up/2015/far-300x200.jpg)'),
  };
  const told = async () => (await database().select({ counts: imports.counts }).from(imports).orderBy(imports.id)).map((row) => row.counts);

  test('come with the texts: counted before, put where the text has them, missing ones named, undone with the rest', async () => {
    const [coverA, coverB, hall, far] = await Promise.all([1, 2, 3, 4].map(picture));
    const pictures = {
      'site/content/posts/a/cover.png': coverA as Buffer,
      'site/content/posts/b/cover.png': coverB as Buffer,
      'site/content/posts/b/fake.jpg': '<svg/>',
      'site/static/img/hall.png': hall as Buffer,
      'site/static/2015/far.jpg': far as Buffer,
      'site/static/talk.mp3': 'sound',
    };
    const id = await send('pictures.zip', { ...texts, ...pictures });
    expect((await job(id))?.survey).toMatchObject({ pictures: 6, picturesInside: 5, otherFiles: 1, unexplainedCount: 0 });
    expect((await job(id))?.survey?.problems).toMatchObject([{ what: 'picture', detail: 'content/posts/a/gate.png' }]);
    expect(await database().select().from(media)).toEqual([]);
    const done = await take(id);
    expect(done).toMatchObject({ state: 'done' });
    expect((await told()).at(-1)).toMatchObject({ new: 2, pictures: 6, attached: 4, missing: 2, unexplained: 0 });
    expect(await listMissingPictures(done?.importId ?? 0, {})).toMatchObject([
      { url: 'content/posts/a/gate.png', headline: 'A', problem: '' },
      { url: 'content/posts/b/fake.jpg', headline: 'B', problem: 'not-a-picture' },
    ]);
    const [a, b] = await database().select().from(articles).orderBy(articles.headline);
    expect(a?.mediaId).not.toBeNull();
    expect(a?.mediaId).not.toBe(b?.mediaId);
    expect(a?.body.content?.map((node) => node.type)).toEqual(['paragraph', 'figure', 'paragraph']);
    expect(b?.body.content?.map((node) => node.type)).toEqual(['paragraph', 'paragraph', 'figure']);

    // A later zip of the same texts brings what was missing, and no text twice.
    const again = await take(await send('pictures.zip', { ...texts, 'site/content/posts/a/gate.png': await picture(5) }));
    expect(again).toMatchObject({ state: 'done' });
    expect((await told()).slice(-2)).toMatchObject([
      { attached: 5, missing: 1 },
      { new: 0, unchanged: 2 },
    ]);
    const kept = a?.body.content?.[1]?.attrs?.mediaId;
    await makeArticle({
      slug: 'by-an-editor',
      headline: 'Own',
      body: { type: 'doc', content: [{ type: 'figure', attrs: { id: 'f', mediaId: kept, alt: '', caption: '', credit: '' } }] },
    });
    await startUndo(admin, { id: done?.importId ?? 0 });
    await runImportJobs();
    expect((await database().select({ id: media.id }).from(media)).map((row) => row.id)).toEqual([kept]);
    expect(await database().select().from(importPictures)).toEqual([]);
    await database().delete(stories);
  });

  test('stand beside the one archive of Ghost too, which has a word for its own address', async () => {
    const html = '<p>Words</p><img src="__GHOST_URL__/content/images/2020/01/x.png"><p><a href="__GHOST_URL__/other/">Other</a></p>';
    const post = { id: '1', title: 'G', slug: 'g', html, status: 'published', published_at: '2020-01-01T00:00:00Z' };
    const x = await picture(7);
    const files = {
      'data/blog.json': JSON.stringify({ db: [{ data: { posts: [post] } }] }),
      'content/images/2020/01/x.png': x,
      'content/themes/a/package.json': '{}',
    };
    const id = await send('ghost.zip', files);
    expect((await job(id))?.survey).toMatchObject({ format: 'ghost', pictures: 1, picturesInside: 1, unexplainedCount: 0 });
    const done = await take(id);
    const [row] = await database().select().from(articles);
    expect(row?.body.content?.map((node) => node.type)).toEqual(['paragraph', 'figure', 'paragraph']);
    expect(JSON.stringify(row?.body)).toContain('"href":"/other/"');
    await startUndo(admin, { id: done?.importId ?? 0 });
    await runImportJobs();
  });

  test('broken off between texts and pictures, only the pictures are left to do', async () => {
    const id = await send('broken-off.zip', { ...texts, 'site/content/posts/a/cover.png': await picture(6) });
    await startImport(admin, decideForm.parse({ id, section: '', categories: 'known' }));
    const here = path.join(folder, 'imports', String(id));
    cpSync(here, `${here}-kept`, { recursive: true });
    await runImportJobs();
    const importId = (await job(id))?.importId;
    renameSync(`${here}-kept`, here);
    await database().update(importPictures).set({ mediaId: null });
    await database().update(importJobs).set({ state: 'failed' }).where(eq(importJobs.id, id));
    await resumeImport(admin, { id });
    await runImportJobs();
    expect(await job(id)).toMatchObject({ state: 'done', importId });
    expect((await told()).at(-1)).toMatchObject({ new: 2, attached: 1, missing: 5 });
    expect(await database().select().from(articles)).toHaveLength(2);
  });
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

test('the parts of one export come in one zip with their pictures; sound beside them is told with its place', async () => {
  const wxr = (items: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="https://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="https://wordpress.org/export/1.2/">
<channel><title>Parts</title><link>https://parts.example</link><language>en</language><wp:base_blog_url>https://parts.example</wp:base_blog_url>${items}</channel></rss>`;
  const post = `<item><title>In parts</title><link>https://parts.example/in-parts/</link><wp:post_id>1</wp:post_id><wp:post_name>in-parts</wp:post_name><wp:post_date_gmt>2015-01-27 14:56:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[Words [audio mp3="https://parts.example/up/talk.mp3"]]]></content:encoded><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>30</wp:meta_value></wp:postmeta></item>`;
  const hall = `<item><title>hall</title><wp:post_id>30</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://parts.example/up/2015/hall.png</wp:attachment_url></item>`;
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a53' } })
    .png()
    .toBuffer();
  const files = { 'x/parts.001.xml': wxr(post), 'x/parts.002.xml': wxr(hall), 'x/up/2015/hall.png': bytes, 'x/up/talk.mp3': 'sound' };
  const id = await send('parts.zip', files);
  expect((await job(id))?.survey).toMatchObject({ format: 'wordpress', pictures: 1, picturesInside: 1, otherFiles: 1, unexplainedCount: 0, problems: [] });
  const done = await take(id);
  expect(done).toMatchObject({ state: 'done' });
  const [row] = await database().select().from(articles).where(eq(articles.slug, 'in-parts'));
  expect(row?.mediaId).not.toBeNull();
  expect((await listLosses(done?.importId ?? 0, {})).map((loss) => [loss.reason, loss.text])).toEqual([['file', 'https://parts.example/up/talk.mp3']]);

  const other = await send('two-sites.zip', { 'a.xml': wxr(post), 'b.xml': wxr(hall).replaceAll('parts.example', 'others.example') });
  expect(await job(other)).toMatchObject({ state: 'failed', problem: 'several-sites' });
});
