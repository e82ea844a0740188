import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { media, revisions } from '@/db/schema';
import { withDatabase } from '@/testing/database';
import { actorOf } from '@/testing/people';
import { editMedia, replaceMedia } from './edit';
import { mediaInput } from './input';
import { getMedia } from './queries';
import { readMediaFile } from './read';
import { storeUpload, trashMedia } from './store';
import { sweepMedia } from './sweep';

withDatabase();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'media-'));
  process.env.DATA_DIR = folder;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Red on the left, blue on the right. */
const halves = async (width: number, height: number, shade = 255) => {
  const half = { width: Math.floor(width / 2), height, channels: 3 as const };
  const blue = await sharp({ create: { ...half, background: { r: 0, g: 0, b: shade } } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: { r: shade, g: 0, b: 0 } } })
    .composite([{ input: blue, left: half.width, top: 0 }])
    .png()
    .toBuffer();
};
const plain = { alt: {}, caption: {}, credit: {}, licence: {}, focalX: 0.5, focalY: 0.5, crop: null };
const files = async () => (await readdir(path.join(folder, 'media'))).sort();
const colour = async (name: string) => {
  const file = await readMediaFile(name);
  const { data } = await sharp(file?.bytes).resize(1, 1).raw().toBuffer({ resolveWithObject: true });
  return { red: (data[0] ?? 0) > 128, blue: (data[2] ?? 0) > 128 };
};
const audited = async (action: string, id: number) => {
  const { rows } = await database().execute<{ count: string }>(sql`select count(*) from audit_log where action = ${action} and subject_id = ${String(id)}`);
  return Number(rows[0]?.count);
};
const lastTouched = async () => {
  const { rows } = await database().execute<{ tags: string[]; paths: string[] }>(sql`select tags, paths from invalidations order by id desc limit 1`);
  return rows[0] ?? { tags: [], paths: [] };
};
const old = () => database().execute(sql`update media_leftovers set since = now() - interval '2 days'`);

test('a crop makes the sizes again from the original, pages follow, and taking it off brings them back', async () => {
  const editor = await actorOf('editor');
  const { id } = await storeUpload(editor, { name: 'a.png', bytes: await halves(2000, 1000) });
  const article = await makeArticle({ mediaId: id });
  const whole = await getMedia(id);
  const { undo } = await editMedia(editor, { ...plain, id, crop: { x: 0.5, y: 0, width: 0.5, height: 1 }, focalX: 0.2 });
  const cropped = await getMedia(id);
  expect(cropped).toMatchObject({ width: 1000, height: 1000, hash: whole?.hash, focalX: 0.2, crop: { x: 0.5, y: 0, width: 0.5, height: 1 } });
  expect(await colour(cropped?.variants[0]?.name ?? '')).toEqual({ red: false, blue: true });
  const touched = await lastTouched();
  expect(touched.tags).toEqual(expect.arrayContaining([`article:${article.id}`, 'front:en']));
  expect(touched.paths).toContain(`/en/news/${article.slug}`);
  await old();
  await sweepMedia();
  const left = await files();
  expect(left).toEqual([...(cropped?.variants.map((variant) => variant.name) ?? []), cropped?.original].sort());
  await editMedia(editor, undo);
  expect(await getMedia(id)).toMatchObject({ width: 2000, height: 1000, crop: null, variants: whole?.variants });
  expect(await readMediaFile(whole?.variants[0]?.name ?? '')).not.toBeNull();
  await expect(editMedia(editor, { ...plain, id, crop: { x: 0, y: 0, width: 0.001, height: 1 } })).rejects.toMatchObject({ fields: { crop: 'crop-small' } });
});

test('a crop of a picture that lies on its side is of what is seen', async () => {
  const editor = await actorOf('editor');
  const bytes = await sharp(await halves(400, 200))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { id, width, height } = await storeUpload(editor, { name: 'side.jpg', bytes });
  expect([width, height]).toEqual([200, 400]);
  await editMedia(editor, { ...plain, id, crop: { x: 0, y: 0.5, width: 1, height: 0.5 } });
  const cropped = await getMedia(id);
  expect(cropped).toMatchObject({ width: 200, height: 200 });
  expect(await colour(cropped?.variants[0]?.name ?? '')).toEqual({ red: false, blue: true });
});

test('another file keeps the number and the words; every page that shows it follows; the old files go a day later', async () => {
  const [editor, contributor] = [await actorOf('editor'), await actorOf('contributor')];
  const { id } = await storeUpload(editor, { name: 'old.png', bytes: await halves(500, 300) });
  await editMedia(editor, { ...plain, id, alt: { en: 'Words' }, focalX: 0.1 });
  const before = await getMedia(id);
  const inText = await makeArticle({
    body: { type: 'doc', content: [...(bodyOf('x').content ?? []), { type: 'figure', attrs: { id: 'f', mediaId: id, alt: 'x', caption: '', credit: '' } }] },
  });
  const fresh = await halves(800, 600, 200);
  await expect(replaceMedia(contributor, { id, name: 'x', bytes: fresh })).rejects.toMatchObject({ reason: 'not-found' });
  await expect(replaceMedia(await actorOf('moderator'), { id, name: 'x', bytes: fresh })).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(replaceMedia(editor, { id: 999_999, name: 'x', bytes: fresh })).rejects.toMatchObject({ reason: 'not-found' });
  await expect(replaceMedia(editor, { id, name: 'x.png', bytes: new TextEncoder().encode('<svg/>') })).rejects.toMatchObject({ reason: 'not-a-picture' });
  const other = await storeUpload(editor, { name: 'other.png', bytes: await halves(64, 64) });
  await expect(replaceMedia(editor, { id, name: 'x', bytes: await halves(64, 64) })).rejects.toMatchObject({
    reason: 'picture-exists',
    values: { id: String(other.id) },
  });
  expect(await replaceMedia(editor, { id, name: 'new.png', bytes: fresh })).toEqual({ id, width: 800, height: 600, articles: 1 });
  const after = await getMedia(id);
  expect(after).toMatchObject({ originalName: 'new.png', alt: { en: 'Words' }, focalX: 0.5, crop: null });
  expect(after?.hash).not.toBe(before?.hash);
  expect((await lastTouched()).paths).toContain(`/en/news/${inText.slug}`);
  expect(await audited('media.replace', id)).toBe(1);
  expect(await readMediaFile(before?.variants[0]?.name ?? '')).not.toBeNull();
  await sweepMedia();
  expect(await readMediaFile(before?.variants[0]?.name ?? '')).not.toBeNull();
  await old();
  await sweepMedia();
  expect(await readMediaFile(before?.variants[0]?.name ?? '')).toBeNull();
  expect(await readMediaFile(after?.variants[0]?.name ?? '')).not.toBeNull();
});

test('what is in the trash for 30 days goes, unless something shows it or it has been public', async () => {
  const editor = await actorOf('editor');
  const made = await Promise.all(
    [1, 2, 3, 4, 5].map(async (shade) => (await storeUpload(editor, { name: `${shade}.png`, bytes: await halves(60, 40, shade * 20) })).id),
  );
  const [unused = 0, lead = 0, inDraft = 0, wasPublic = 0, restored = 0] = made;
  await makeArticle({ mediaId: lead });
  const draft = await makeArticle();
  await database().execute(sql`insert into drafts (article_id, body, media_id) values (${draft.id}, '{"type":"doc"}', ${inDraft})`);
  const once = await makeArticle();
  await database()
    .insert(revisions)
    .values({ articleId: once.id, number: 90, kind: 'publish', slug: 'x', headline: 'x', standfirst: '', body: bodyOf('x'), mediaId: wasPublic });
  for (const id of made) await trashMedia(editor, { id, restore: false });
  await sweepMedia();
  expect(await getMedia(unused)).not.toBeNull();
  await database().execute(sql`update media set trashed_at = now() - interval '31 days' where trashed_at is not null`);
  await trashMedia(editor, { id: restored, restore: true });
  const gone = await getMedia(unused);
  expect((await sweepMedia()).pictures).toBe(1);
  expect(await Promise.all(made.map(async (id) => (await getMedia(id)) !== null))).toEqual([false, true, true, true, true]);
  expect(await audited('media.purge', unused)).toBe(1);
  expect(await readMediaFile(gone?.variants[0]?.name ?? '')).not.toBeNull();
  const again = await storeUpload(editor, { name: 'back.png', bytes: await halves(60, 40, 20) });
  await old();
  await sweepMedia();
  expect(again.id).not.toBe(unused);
  expect(await readMediaFile((await getMedia(again.id))?.variants[0]?.name ?? '')).not.toBeNull();
});

test('an original is never given out, and a picture without one is not cropped', async () => {
  const editor = await actorOf('editor');
  const { id } = await storeUpload(editor, { name: 'a.png', bytes: await halves(90, 30) });
  const row = await getMedia(id);
  expect(row?.original).toMatch(/^[a-f0-9]{24}\.original$/);
  expect(await readMediaFile(row?.original ?? '')).toBeNull();
  await database().update(media).set({ original: '' }).where(eq(media.id, id));
  await expect(editMedia(editor, { ...plain, id, crop: { x: 0, y: 0, width: 0.5, height: 1 } })).rejects.toMatchObject({ fields: { crop: 'no-original' } });
});

test('a crop is read from a form', () => {
  const read = (crop: string) => mediaInput.safeParse({ id: 1, alt: {}, caption: {}, credit: {}, licence: {}, focalX: '0.5', focalY: '0.5', crop });
  expect(read('').data?.crop).toBeNull();
  expect(read('0 0 1 1').data?.crop).toBeNull();
  expect(read('0.1 0 0.5 1').data?.crop).toEqual({ x: 0.1, y: 0, width: 0.5, height: 1 });
  for (const bad of ['0.6 0 0.5 1', '0 0 0 1', 'a b c d', '-1 0 1 1', '0.1']) expect(read(bad).success).toBe(false);
});
